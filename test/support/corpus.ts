/**
 * Reads a corpus: marked examples that are the tests of a language pack.
 *
 * One example a line. `# …` is a comment, `! …` must yield nothing, `? …` is a known miss (it runs as an
 * expected failure, so that a fix must promote it). `#@ published=2020-09-28` sets the day of
 * publication for what follows. `\n` in a line stands for a line break.
 *
 * Marks: `[s: …]` source, `[c: …]` cue, `[q: …]` content; a mark that is repeated adds a span. Level 2
 * carries a 2 (`[s2: …]`), a further attribution of the same level a letter (`[qb: …]`, `[q2b: …]`).
 * Marks nest.
 *
 * After ` => `, separated by `;`: facts and properties.
 *   people.killed eq 16 soldiers           predicate, comparator, value, class; `-` for none;
 *   people.wounded between 10..15 -        then any of affected= actor= counted= raw= place= date=
 *   attack - - - actor=الجيش_الأول          counting= modality= polarity= (`_` stands for a space,
 *                                          `own_side` for the inference)
 *   stance: denies   type: mixed   antecedent: …     of the first attribution; `stance.b:` of b
 *   none                                   no claim but `statement`
 */

export interface Marked {
  readonly key: string
  readonly level: 1 | 2
  readonly source: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
}

export interface ExpectedFact {
  readonly predicate: string
  readonly comparator: string | null
  readonly low: number | null
  readonly high: number | null
  readonly class: string | null
  readonly more: Readonly<Record<string, string>>
}

export interface Example {
  readonly line: number
  readonly kind: 'match' | 'nothing' | 'miss'
  readonly text: string
  readonly published: string
  readonly attributions: readonly Marked[]
  /** Null where the line says nothing of facts. */
  readonly facts: readonly ExpectedFact[] | null
  readonly properties: readonly {
    readonly name: string
    readonly key: string
    readonly value: string
  }[]
}

export function readCorpus(source: string): Example[] {
  const examples: Example[] = []
  let published = '2020-09-28'
  source.split('\n').forEach((raw, index) => {
    const line = raw.trim()
    const directive = /^#@ published=(\S+)/u.exec(line)
    if (directive?.[1] !== undefined) published = directive[1]
    if (line === '' || line.startsWith('#')) return
    const kind = line.startsWith('! ') ? 'nothing' : line.startsWith('? ') ? 'miss' : 'match'
    const body = kind === 'match' ? line : line.slice(2)
    const arrow = body.indexOf(' => ')
    const marked = arrow < 0 ? body : body.slice(0, arrow)
    const { text, attributions } = readMarks(marked.replaceAll('\\n', '\n'), index + 1)
    const { facts, properties } = readClaims(arrow < 0 ? '' : body.slice(arrow + 4))
    examples.push({ line: index + 1, kind, text, published, attributions, facts, properties })
  })
  return examples
}

const opening = /\[([scq])(2?)([b-f]?): /uy

function readMarks(marked: string, line: number): Pick<Example, 'text' | 'attributions'> {
  const found = new Map<
    string,
    { level: 1 | 2; s: [number, number][]; c: [number, number][]; q: [number, number][] }
  >()
  const stack: { key: string; level: 1 | 2; role: 's' | 'c' | 'q'; at: number }[] = []
  let text = ''
  let index = 0
  while (index < marked.length) {
    opening.lastIndex = index
    const match = opening.exec(marked)
    if (match !== null) {
      const level = match[2] === '2' ? 2 : 1
      stack.push({
        key: `${match[2] ?? ''}${match[3] ?? ''}`,
        level,
        role: match[1] as 's' | 'c' | 'q',
        at: text.length,
      })
      index = opening.lastIndex
      continue
    }
    if (marked[index] === ']' && stack.length > 0) {
      const mark = stack.pop()
      if (mark !== undefined) {
        const entry = found.get(mark.key) ?? { level: mark.level, s: [], c: [], q: [] }
        entry[mark.role].push([mark.at, text.length])
        found.set(mark.key, entry)
      }
      index += 1
      continue
    }
    text += marked[index]
    index += 1
  }
  if (stack.length > 0) throw new Error(`corpus line ${line}: a mark is not closed`)
  const attributions = [...found].map(([key, entry]) => ({
    key,
    level: entry.level,
    source: entry.s.sort((a, b) => a[0] - b[0]),
    cue: entry.c.sort((a, b) => a[0] - b[0]),
    content: entry.q.sort((a, b) => a[0] - b[0]),
  }))
  return { text, attributions }
}

function readClaims(source: string): Pick<Example, 'facts' | 'properties'> {
  const facts: ExpectedFact[] = []
  const properties: { name: string; key: string; value: string }[] = []
  let none = false
  for (const item of source
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const property = /^(stance|type|antecedent)(?:\.(2?[b-f]?))?: (.+)$/u.exec(item)
    if (property !== null) {
      properties.push({ name: property[1] ?? '', key: property[2] ?? '', value: property[3] ?? '' })
    } else if (item === 'none') none = true
    else {
      const [predicate = '', comparator = '-', value = '-', name = '-', ...rest] =
        item.split(/\s+/u)
      const [low, high] = bounds(comparator, value)
      const more = Object.fromEntries(
        rest.map((pair) => {
          const at = pair.indexOf('=')
          return [
            pair.slice(0, at),
            pair
              .slice(at + 1)
              .replaceAll('_', ' ')
              .replace('own side', 'own_side'),
          ]
        }),
      )
      facts.push({
        predicate,
        comparator: comparator === '-' ? null : comparator,
        low,
        high,
        class: name === '-' ? null : name,
        more,
      })
    }
  }
  return { facts: facts.length > 0 || none ? facts : null, properties }
}

function bounds(comparator: string, value: string): [number | null, number | null] {
  if (value === '-' || comparator === 'vague') return [null, null]
  const [first = NaN, second = first] = value.split('..').map(Number)
  if (comparator === 'more_than' || comparator === 'at_least') return [first, null]
  if (comparator === 'less_than' || comparator === 'at_most') return [null, first]
  return [first, second]
}
