import { Problem } from '../problems.ts'

/** Deeper nesting than any body of ours, and far below what costs a parser anything. */
const deepest = 32

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

interface Container {
  /** Keys seen so far; undefined for an array. */
  readonly keys: Set<string> | undefined
  /** The key that the container stands under, where it is the value of one. */
  readonly under: string | undefined
}

/** Index just behind the string that opens at `start`; the length of the text if it never closes. */
function endOfString(text: string, start: number): number {
  let end = start
  for (;;) {
    end = text.indexOf('"', end + 1)
    if (end === -1) return text.length
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
}

function keyOf(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1)
  try {
    return JSON.parse(literal) as string
  } catch {
    throw new Problem('invalid-json', 'The body is not well-formed JSON.')
  }
}

function refuseKey(key: string, container: Container): void {
  // Parsers disagree on which of two equal keys counts, so two readers of a body could see two texts.
  if (container.keys?.has(key)) throw new Problem('invalid-json', 'An object has a key twice.')
  const reachesPrototype =
    key === '__proto__' || (key === 'prototype' && container.under === 'constructor')
  if (reachesPrototype) throw new Problem('invalid-json', 'A key reaches for a prototype.')
  container.keys?.add(key)
}

const spaces = new Set([' ', '\t', '\n', '\r'])

/**
 * Looks over JSON text before it is parsed, in one pass: depth, keys that reach for prototypes, keys given
 * twice. Syntax is left to JSON.parse.
 */
function inspect(text: string): void {
  const open: Container[] = []
  let pendingKey: string | undefined
  let index = 0
  while (index < text.length) {
    const character = text[index]
    if (character === '"') {
      const end = endOfString(text, index)
      let next = end
      while (spaces.has(text[next] ?? '')) next += 1
      const container = open.at(-1)
      if (text[next] === ':' && container?.keys !== undefined) {
        pendingKey = keyOf(text.slice(index, end))
        refuseKey(pendingKey, container)
        next += 1
      } else {
        pendingKey = undefined
      }
      index = next
      continue
    }
    if (character === '{' || character === '[') {
      open.push({ keys: character === '{' ? new Set() : undefined, under: pendingKey })
      pendingKey = undefined
      if (open.length > deepest) {
        throw new Problem('invalid-json', `The body is nested deeper than ${deepest} levels.`)
      }
    } else if (character === '}' || character === ']') {
      open.pop()
      pendingKey = undefined
    } else if (character === ',') {
      pendingKey = undefined
    }
    index += 1
  }
}

/**
 * Parses the bytes of a body, strictly; an empty body is undefined.
 * @throws Problem `invalid-encoding` for bytes that are no UTF-8, `invalid-json` for everything that JSON.parse
 * refuses and for what it should refuse: depth, keys that reach for prototypes, keys given twice.
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw new Problem('invalid-encoding', 'The body holds bytes that are not valid UTF-8.')
  }
  return parseJsonText(text)
}

/**
 * The same of text that is decoded already: a line of NDJSON.
 * @throws Problem `invalid-json`
 */
export function parseJsonText(text: string): unknown {
  inspect(text)
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('invalid-json', 'The body is not well-formed JSON.')
  }
}
