import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect } from 'vitest'
import { type TestApp, useApp } from './app.ts'
import type { Report, Said } from './reports.ts'

export const armenia = 'The Armenian Defence Ministry'
export const azerbaijan = 'The Azerbaijani Defence Ministry'

/** So many Armenian soldiers killed in a place, as somebody said. */
export function toll(who: string, place: string, figure: number): Said {
  return {
    who,
    words: `${figure} Armenian soldiers were killed in ${place}`,
    predicate: 'people.killed',
    class: 'soldiers',
    counted: 'soldiers',
    figure: [String(figure), figure, figure],
    affected: 'Armenian soldiers',
    place,
    day: '2021-03-04',
  }
}

let hour = 0

/** A moment with a millisecond of its own: answers do not tell microseconds apart. */
export async function moment(): Promise<string> {
  await setTimeout(2)
  const at = new Date().toISOString()
  await setTimeout(2)
  return at
}

/** A report of an outlet of its own, an hour after the one before. */
export function report(...said: Said[]): Report {
  hour += 1
  const at = new Date(Date.UTC(2021, 2, 4, hour)).toISOString().replace('.000', '')
  return { outlet: `Outlet ${hour}`, at, said }
}

interface Board {
  readonly columns: { readonly party: { readonly key: string } }[]
  readonly rows: {
    readonly question: { readonly titles: { readonly en: string }; readonly status: string }
    readonly cells: {
      readonly positions: {
        readonly party: { readonly key: string }
        readonly claim: { readonly words: string }
        readonly timeline: { readonly words: string }[]
        readonly origins: number
      }[]
    }[]
    readonly relations: {
      readonly type: string
      readonly status: string
      readonly rationales: { readonly en: string; readonly ar: string }
    }[]
  }[]
}

/**
 * An app with somebody who merges parties, and with somebody who reads. Call it at the top of a file; what it gives
 * works once `beforeAll` has run.
 */
export function useDesk() {
  const service: TestApp = useApp()
  let admin: { authorization: string } | undefined
  let reader: { authorization: string } | undefined
  beforeAll(async () => {
    admin = await service.key('admin')
    reader = await service.key('claims:read', 'review')
  })

  async function idOf(key: string): Promise<string> {
    const row = await service.deps.db
      .selectFrom('party')
      .select('id')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    return row.id
  }

  async function post(url: string, payload: object, more: Record<string, string> = {}) {
    return service.app.inject({ method: 'POST', url, headers: { ...admin, ...more }, payload })
  }

  async function remove(url: string) {
    return service.app.inject({ method: 'DELETE', url, headers: { ...admin } })
  }

  async function put(url: string, payload: object) {
    return service.app.inject({ method: 'PUT', url, headers: { ...admin }, payload })
  }

  async function merge(party: string, into: string) {
    return post(`/v1/parties/${party}/merge`, { into, reason: 'two names of one body' })
  }

  async function undo(mergeId: string) {
    return post(`/v1/parties/merges/${mergeId}/undo`, { reason: 'they are two bodies' })
  }

  async function get(url: string) {
    const answer = await service.app.inject({ url, headers: reader ?? {} })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }

  /** Id of an unknown body with a name of its own. */
  function bodyId(name: string): Promise<string> {
    return idOf(`provisional:${name.toLowerCase()}`)
  }

  /** What everybody reads about the events of a state: no ids, no times of storing. */
  async function boardsOf(code: string, query = '') {
    const { items } = await get('/v1/events?limit=200')
    const events = items
      .filter((it: { place: { key: string } }) => it.place.key === code)
      .toSorted((a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1))
    return Promise.all(
      events.map(async ({ id }: { id: string }) => {
        const board: Board = await get(`/v1/events/${id}${query}`)
        return {
          sides: board.columns.map(({ party }) => party.key),
          questions: board.rows.map(({ question, cells, relations }) => ({
            title: question.titles.en,
            status: question.status,
            positions: cells.flatMap((cell) =>
              cell.positions.map(({ party, claim, timeline, origins }) => ({
                by: party.key,
                words: claim.words,
                before: timeline.map(({ words }) => words),
                origins,
              })),
            ),
            relations: relations
              .map(({ type, status: judged, rationales }) =>
                [type, judged, rationales.en, rationales.ar].join(' '),
              )
              .toSorted(),
          })),
        }
      }),
    )
  }

  async function claimsOf(party: string): Promise<string[]> {
    const { items } = await get(`/v1/claims?limit=200&party=${party}`)
    return items.map((claim: { words: string }) => claim.words).toSorted()
  }

  return {
    get db() {
      return service.deps.db
    },
    idOf,
    bodyId,
    post,
    put,
    remove,
    merge,
    undo,
    get,
    boardsOf,
    claimsOf,
  }
}
