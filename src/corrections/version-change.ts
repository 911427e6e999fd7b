/** How a version of an article differs from the one before it. Pure. */
import { changedFigures, type Worded } from '../copies/changed-figures.ts'
import { carrySpans } from './carry-spans.ts'
import { droppedIn, type Said } from './corrections.ts'
import { correctionNote } from './note.ts'

export interface VersionRead {
  readonly version: number
  /** RFC 3339 */
  readonly at: string
  readonly words: Worded
}

const shown = ({ claimId, quantity, words }: Said) => ({ claimId, quantity, words })

/** @param said the claims of both */
export function versionChange(old: VersionRead, now: VersionRead, said: readonly Said[]) {
  const versions = [old, now].map(({ version, at, words }) => ({
    version,
    at,
    isEmpty: words.text === '',
  }))
  const both = said.filter(({ version }) => version === old.version || version === now.version)
  const still = new Set(both.flatMap((it) => (it.version === now.version ? [it.claimId] : [])))
  const kept = both.filter((it) => it.version === old.version && still.has(it.claimId))
  const note = correctionNote(now.words.text)
  return {
    version: now.version,
    before: old.version,
    at: now.at,
    withdrawn: now.words.text === '',
    note: note === correctionNote(old.words.text) ? null : note,
    changedFigures: changedFigures(old.words, now.words),
    corrected: droppedIn(versions, both).map(({ before, after }) => ({
      ...shown(before),
      replacedBy: after === null ? null : shown(after),
    })),
    kept: kept.map((it) => {
      const carried = carrySpans(old.words, now.words, it.content)
      const whole = carried.flatMap((span) => (span === null ? [] : [span]))
      return {
        ...shown(it),
        content: it.content.map(([start, end]): [number, number] => [start, end]),
        now: whole.length === carried.length ? whole : null,
      }
    }),
  }
}
