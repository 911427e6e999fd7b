import { isolate, isolateOther, plainLine } from './terminal-text.ts'

/**
 * One line of text as Markdown (CommonMark with tables) that means itself: no emphasis, link, table cell, heading, HTML or automatic
 * link comes of it, whatever it holds. Bidi controls are taken out, and runs of the other direction isolated; a quotation is one
 * isolate, whatever it holds.
 */
export function escapeMarkdown(text: string, direction: 'ltr' | 'rtl' | 'quoted'): string {
  const line = plainLine(text)
  const safe = direction === 'quoted' ? isolate(line) : isolateOther(line, direction)
  return (
    safe
      .replace(/[\\`*_[\]<>|~#$!^=]/gu, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('://', '&#58;//')
      .replace(/(?<![\p{L}\p{N}])w(?=ww\.)/giu, (letter) => `&#${letter.codePointAt(0)};`)
      .replaceAll('@', '&#64;')
      // A number or a dash at the beginning of a line would make a list of it.
      .replace(/^(\p{Nd}+)([.)])/u, '$1\\$2')
      .replace(/^([-+])/u, '\\$1')
  )
}
