/** A card as a page for an iframe: no script, one style that the policy names by its hash. Pure but for the hash. */
import { createHash } from 'node:crypto'
import type { Speech } from '../exports/speech.ts'
import type { Card, CardPosition, CardQuestion } from './card.ts'
import { quoted } from './card-words.ts'

const style = `
:root{color-scheme:light dark;--ink:#1a1c20;--soft:#595e68;--line:#d5d8de;--paper:#fff;--mark:#8a3b00}
@media(prefers-color-scheme:dark){:root{--ink:#eceef2;--soft:#a9afba;--line:#3d424c;--paper:#16181c;--mark:#ffb27a}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
:lang(ar){line-height:1.75}
h1{font-size:1.15rem;margin:0 0 .75rem}
h2{font-size:1rem;margin:1rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:.875rem;margin:0;color:var(--soft)}
.sides{display:grid;gap:.75rem 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr))}
p{margin:.25rem 0}
.says{margin:.25rem 0 0;font-weight:700;color:var(--mark)}
p+.says{margin-top:.875rem}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid var(--line)}
.when{font-size:.8125rem;color:var(--soft)}
a{color:inherit}
a:focus-visible{outline:2px solid;outline-offset:2px}
`

const styleHash = createHash('sha256').update(style).digest('base64')

/** The policy of the page. @param ancestors sources of `frame-ancestors`: who may show it in a frame */
export function cardPolicy(ancestors: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    // Its links open pages of their own, which are not held to this.
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ')
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that means itself, in an element or in a quoted attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => references[letter] ?? '')
}

export function cardHtml(card: Card, { language, direction }: Speech): string {
  const title = escaped(card.heading)
  const questions = card.questions.map(questionHtml)
  const note = card.note === null ? '' : `<p>${escaped(card.note)}</p>`
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
${questions.join('\n')}${note}
</main></body></html>
`
}

function questionHtml({ title, sides }: CardQuestion): string {
  const cells = sides.map(({ name, positions }) => {
    const said = positions.map(positionHtml).join('')
    return `<div><h3><bdi>${escaped(name)}</bdi></h3>${said}</div>`
  })
  return `<section><h2>${escaped(title)}</h2><div class="sides">${cells.join('')}</div></section>`
}

function positionHtml(position: CardPosition): string {
  const { says, by, words, language, direction, when, outlet, url } = position
  const tag = /^[\p{L}\p{N}-]{1,35}$/u.test(language) ? language : 'und'
  const name = `<bdi>${escaped(outlet)}</bdi>`
  const source =
    url === null
      ? name
      : `<a href="${escaped(url)}" target="_blank" rel="noopener noreferrer nofollow">${name}</a>`
  return `<p class="says">${escaped(says)}</p>${by === null ? '' : `<p class="when">${escaped(by)}</p>`}
<blockquote lang="${tag}" dir="${direction}">${escaped(quoted(words, direction))}</blockquote>
<p class="when">${escaped(when)} · ${source}</p>`
}
