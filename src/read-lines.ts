/** A line of the input with its number from 1, or the reason why it could not be read. */
export type InputLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string }

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Lines of a stream of bytes, ended by LF or CRLF, decoded strictly. Node's own readline also breaks
 * at U+2028 and U+2029, which may stand unescaped in JSON. The stream is read only as fast as the
 * lines are taken.
 *
 * @param longest bytes that a line may have; of a longer one only the fault is kept
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest = 64 * 1024 * 1024,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 1
  let parts: Uint8Array[] = []
  let size = 0

  const take = (): InputLine => {
    const bytes = parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts)
    const line = { number, tooLong: size > longest }
    parts = []
    size = 0
    number += 1
    if (line.tooLong) return { number: line.number, fault: `longer than ${longest} bytes` }
    const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
    try {
      return { number: line.number, text: decoder.decode(bytes.subarray(0, end)) }
    } catch {
      return { number: line.number, fault: 'not valid UTF-8' }
    }
  }
  const keep = (bytes: Uint8Array) => {
    size += bytes.length
    if (size <= longest) parts.push(bytes)
    else parts = []
  }

  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      keep(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (size > 0) yield take()
}
