import { readFileSync } from 'node:fs'

export const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** A `curl` command of the README, its variables still in place. */
export interface Example {
  readonly line: string
  /** The status that stands in the comment above it. */
  readonly status: number
}

/** The commands in the README's `sh` blocks, in their order. */
export function readExamples(text: string): Example[] {
  const blocks = [...text.matchAll(/```sh\n([^`]*)```/gu)].map((match) => match[1] ?? '')
  return blocks.flatMap((block) =>
    block
      .split(/^# (?=\d{3}$)/mu)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ status: Number(part.slice(0, 3)), line: part.slice(4).trim() })),
  )
}

/** Splits a command as a POSIX shell does: single quotes literally, double quotes with `$NAME` and `\`. */
export function splitCommand(
  command: string,
  variables: Readonly<Record<string, string>>,
): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < command.length; at += 1) {
    const letter = command[at] ?? ''
    if (quote === undefined && (letter === "'" || letter === '"')) {
      quote = letter
      word ??= ''
    } else if (letter === quote) {
      quote = undefined
    } else if (quote === undefined && /\s/u.test(letter)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (letter === '\\' && quote === '"') {
      at += 1
      word = `${word ?? ''}${command[at] ?? ''}`
    } else if (letter === '$' && quote !== "'") {
      const name = /^[A-Z]+/u.exec(command.slice(at + 1))?.[0] ?? ''
      const value = variables[name]
      if (value === undefined) throw new Error(`$${name} has no value yet in: ${command}`)
      word = `${word ?? ''}${value}`
      at += name.length
    } else {
      word = `${word ?? ''}${letter}`
    }
  }
  if (quote !== undefined) throw new Error(`a quote is open in: ${command}`)
  if (word !== undefined) words.push(word)
  return words
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Files of cookies: to be sent, and to be filled. */
  readonly cookies: { readonly from: string | undefined; readonly to: string | undefined }
}

/** What `curl` would send, for the options that the README uses. */
export function readCurl(words: readonly string[]): HttpRequest {
  if (words[0] !== 'curl') throw new Error(`not a curl command: ${words.join(' ')}`)
  let method: string | undefined
  let url = ''
  let body: string | undefined
  let from: string | undefined
  let to: string | undefined
  const headers: Record<string, string> = {}
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('-')) {
      url = word
      continue
    }
    at += 1
    const value = words[at] ?? ''
    if (word === '-X') method = value
    else if (word === '-d') body = value
    else if (word === '-b') from = value
    else if (word === '-c') to = value
    else if (word === '-H') headers[value.split(': ', 1)[0] ?? ''] = value.replace(/^[^:]*: /u, '')
    else throw new Error(`curl ${word} is not one of the options that this reader knows`)
  }
  const used = method ?? (body === undefined ? 'GET' : 'POST')
  return { method: used as HttpRequest['method'], url, headers, body, cookies: { from, to } }
}
