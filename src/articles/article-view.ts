/** Articles and their versions as they look on the wire. */
import { Problem } from '../problems.ts'
import { directionOf, toInstant } from '../wire.ts'
import type { findArticle, findVersion, listVersions } from './queries.ts'
import { ownSystem } from './schemas.ts'

type Article = NonNullable<Awaited<ReturnType<typeof findArticle>>>
type Version = Awaited<ReturnType<typeof listVersions>>[number]

/** Steps that lie behind an article in a state, and the one that comes next. */
const progressOf = {
  received: { done: 0, total: 2, step: 'extract' },
  extracted: { done: 1, total: 2, step: 'link' },
  linked: { done: 2, total: 2, step: null },
  quarantined: { done: 0, total: 2, step: null },
} as const

export function toArticle(row: Article) {
  return {
    id: row.id,
    source:
      row.source_system === ownSystem
        ? null
        : { system: row.source_system, externalId: row.external_id },
    outlet: { id: row.outlet_id, name: row.outlet_name },
    url: row.url,
    state: row.state,
    progress: progressOf[row.state],
    failure: row.failure,
    receivedAt: toInstant(row.created_at),
    stateChangedAt: toInstant(row.state_changed_at),
    version: row.version,
    title: row.released ? row.title : null,
    text: row.released ? row.text : '',
    language: row.language,
    dir: directionOf(row.language),
    publishedAt: toInstant(row.published_at),
    embargoedUntil: toInstant(row.embargoed_until),
    withdrawn: row.text === '',
  }
}

export function toVersion(row: Version) {
  return {
    id: row.id,
    version: row.version,
    change: row.change_kind,
    title: row.released ? row.title : null,
    language: row.language,
    dir: directionOf(row.language),
    publishedAt: toInstant(row.published_at),
    receivedAt: toInstant(row.received_at),
    sha256: row.text_sha256.toString('hex'),
  }
}

/** @throws Problem `under-embargo` */
export function toVersionWithText(row: NonNullable<Awaited<ReturnType<typeof findVersion>>>) {
  if (!row.released) {
    throw new Problem('under-embargo', 'The text can be read when its embargo is over.')
  }
  return { ...toVersion(row), text: row.text }
}
