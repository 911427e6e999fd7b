import { escapeMarkdown } from '../exports/escape-markdown.ts'
import type { Speech } from '../exports/speech.ts'
import type { Card, CardPosition } from './card.ts'
import { cardWords, quoted } from './card-words.ts'

/** A card as Markdown (CommonMark). Whatever a text holds, it stays text; addresses are written so that nothing ends them. */
export function cardMarkdown(card: Card, speech: Speech): string {
  const { language, direction } = speech
  const words = cardWords[language]
  const say = (text: string) => escapeMarkdown(text, direction)
  const lines = [`# ${say(card.heading)}`, '']
  for (const { title, sides } of card.questions) {
    lines.push(`## ${say(title)}`, '')
    for (const { name, positions } of sides) {
      for (const position of positions) {
        const by = position.by === null ? '' : ` (${say(position.by)})`
        lines.push(`- **${say(name)}**${by}: **${say(position.says)}**<br>`)
        lines.push(`  ${quotation(position)}<br>`)
        lines.push(`  ${say(position.when)}, ${sourceOf(position)}`)
      }
    }
    lines.push('')
  }
  if (card.note !== null) lines.push(say(card.note), '')
  lines.push(`[${say(words.board)}](<${addressOf(card.board)}>)`, '')
  const text = lines.join('\n')
  // Markdown has no direction of its own.
  return direction === 'rtl' ? `<div dir="rtl" lang="${language}">\n\n${text}\n</div>\n` : text
}

function quotation({ words, language, direction }: CardPosition): string {
  const tag = /^[\p{L}\p{N}-]{1,35}$/u.test(language) ? language : 'und'
  const text = quoted(escapeMarkdown(words, 'quoted'), direction)
  return `<span lang="${tag}" dir="${direction}">${text}</span>`
}

function sourceOf({ outlet, url }: CardPosition): string {
  const name = escapeMarkdown(outlet, 'quoted')
  return url === null ? name : `[${name}](<${addressOf(url)}>)`
}

/** An address between angle brackets: what would end it, or begin a character reference or an escape, is percent-encoded. */
function addressOf(url: string): string {
  return url
    .replace(/[<>\\\s\p{Cc}]/gu, (letter) => encodeURIComponent(letter))
    .replaceAll('&', '&amp;')
}
