import { useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'

interface Props {
  readonly title: string
  /** What it belongs to, for those who hear the page: "3 relations" alone says little. */
  readonly about: string
  /** Made when it is opened for the first time: sixty questions draw no sixty charts. */
  readonly children: () => Rendered
}

/** Something that is shown on demand. */
export function Disclosure({ title, about, children }: Props): Rendered {
  const [wasOpened, setOpened] = useState(false)
  const follow = (event: Event) => {
    if ((event.currentTarget as HTMLDetailsElement).open) setOpened(true)
  }
  return html`<details class="disclosure" onToggle=${follow}>
    <summary>${title} <span class="visually-hidden">(${about})</span></summary>
    ${wasOpened ? children() : null}
  </details>`
}
