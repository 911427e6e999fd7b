import { createHash } from 'node:crypto'

/**
 * The text that is read and that every span counts in: title, blank line, body. The body alone where there is no
 * title, or where it begins with the title already, as scraped pages do.
 */
export function composeText(title: string | null, body: string): string {
  if (title === null || title.trim() === '' || body.trimStart().startsWith(title.trim())) {
    return body
  }
  return `${title}\n\n${body}`
}

export function sha256Of(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

/** The name by which an outlet is found: case, width and spacing of its spelling do not count. */
export function outletKeyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().split(/\s/u).filter(Boolean).join(' ')
}
