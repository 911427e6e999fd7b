import { html, type Rendered } from '../html.ts'

interface Props {
  readonly title: string
  /** Said where there are no rows. */
  readonly none: string
  readonly hint?: string
  readonly head: readonly string[]
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly Rendered[])[]
}

/** A table of figures in a box of its own, which scrolls where the window is narrow. */
export function Figures({ title, none, hint, head, rows }: Props): Rendered {
  return html`<section>
    <h2>${title}</h2>
    ${hint === undefined ? null : html`<p class="hint">${hint}</p>`}
    ${
      rows.length === 0
        ? html`<p>${none}</p>`
        : html`<div class="figures" role="region" aria-label=${title} tabindex="0">
            <table>
              <thead>
                <tr>${head.map((words) => html`<th scope="col">${words}</th>`)}</tr>
              </thead>
              <tbody>
                ${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
              </tbody>
            </table>
          </div>`
    }
  </section>`
}
