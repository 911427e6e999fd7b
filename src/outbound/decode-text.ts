/** Bytes of the web as text: the charset of the answer, else the one that the text declares, else UTF-8. */

/** Bytes in which a declaration must stand (HTML, section 13.2.3.2). */
const declared = 1024

const inHeader = /charset\s*=\s*"?([\w:.-]{1,40})/i
const inText =
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{1,40})/i

/** Never throws: bytes that the charset does not have become U+FFFD. */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const head = Buffer.from(bytes.subarray(0, declared)).toString('latin1')
  const [, meta, xml] = inText.exec(head) ?? []
  const label = inHeader.exec(contentType ?? '')?.[1] ?? meta ?? xml ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
