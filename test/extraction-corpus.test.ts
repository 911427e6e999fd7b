/** Every line of every language's corpus: spans exactly as marked, facts as stated, nothing more. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extraction/extract.ts'
import { knownLanguages } from '../src/extraction/languages/index.ts'
import type {
  AttributionDraft,
  ClaimDraft,
  ExtractionDraft,
  RoleDraft,
  Span,
} from '../src/extraction/types.ts'
import type { Example, ExpectedFact } from './support/corpus.ts'
import { readCorpus } from './support/corpus.ts'

const words = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end))

const roleText = (text: string, role: RoleDraft | null) =>
  role === null ? '-' : role.how === 'stated' ? text.slice(role.span[0], role.span[1]) : role.reason

const spanText = (text: string, span: Span | null | undefined) =>
  span == null ? '-' : text.slice(span[0], span[1])

function describeFact(text: string, claim: ClaimDraft, wanted: ExpectedFact) {
  const fields: Record<string, string> = {
    affected: roleText(text, claim.affected),
    actor: roleText(text, claim.actor),
    counted: spanText(text, claim.counted),
    raw: spanText(text, claim.quantity?.span),
    place: spanText(text, claim.place),
    date: claim.occurred?.from ?? '-',
    counting: claim.counting ?? '-',
    modality: claim.modality,
    polarity: claim.polarity,
  }
  return {
    predicate: claim.predicate,
    comparator: claim.quantity?.comparator ?? null,
    low: claim.quantity?.low ?? null,
    high: claim.quantity?.high ?? null,
    class: claim.class,
    more: Object.fromEntries(Object.keys(wanted.more).map((key) => [key, fields[key] ?? '-'])),
  }
}

/** Claims with a known predicate; a relayed figure that stands at both levels counts once. */
function known(draft: ExtractionDraft): ClaimDraft[] {
  const seen = new Set<string>()
  return draft.claims.filter((claim) => {
    const key = JSON.stringify([claim.predicate, claim.trigger, claim.quantity?.span ?? null])
    if (claim.predicate === 'statement' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function check(example: Example, language: string): void {
  const { text } = example
  const draft = extract(text, { language, publishedAt: example.published })
  const shape = (item: Pick<AttributionDraft, 'level' | 'source' | 'cue' | 'content'>) => ({
    level: item.level,
    source: words(text, item.source),
    cue: words(text, item.cue),
    content: words(text, item.content),
  })
  const order = (a: { readonly cue: readonly (readonly [number, number])[] }, b: typeof a) =>
    (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0)
  const expected = [...example.attributions].sort(order)
  expect(draft.attributions.map(shape)).toEqual(expected.map(shape))
  for (const property of example.properties) {
    const at = expected.findIndex((item) => item.key === property.key)
    const found = draft.attributions[at]
    if (property.name === 'stance') expect(found?.stance).toBe(property.value)
    if (property.name === 'type') expect(found?.type).toBe(property.value)
    if (property.name === 'antecedent')
      expect(spanText(text, found?.antecedent)).toBe(property.value)
  }
  if (example.facts === null) return
  const facts = example.facts
  const claims = known(draft)
  expect(
    claims.map((claim, index) => describeFact(text, claim, facts[index] ?? { ...blank })),
  ).toEqual(facts)
}

const blank: ExpectedFact = {
  predicate: '',
  comparator: null,
  low: null,
  high: null,
  class: null,
  more: {},
}

for (const language of knownLanguages) {
  const file = new URL(`../src/extraction/languages/${language}/corpus.txt`, import.meta.url)
  const examples = readCorpus(readFileSync(file, 'utf8'))
  describe(`the ${language} corpus`, () => {
    for (const example of examples) {
      const name = `line ${example.line}: ${example.text.slice(0, 70)}`
      if (example.kind === 'miss') it.fails(name, () => check(example, language))
      else it(name, () => check(example, language))
    }
  })
}
