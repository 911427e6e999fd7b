/** Which view is shown: the part of the address behind `#`, so that each view can be linked, reloaded and gone back to. */
import { useEffect, useState } from 'preact/hooks'
import type { Task } from './wire.ts'

const kinds = [
  'claim',
  'party',
  'relation',
  'verdict',
  'article_changed',
  'orphaned',
  'adjudication',
] as const satisfies readonly Task['kind'][]
const holds = ['free', 'mine', 'leased', 'snoozed'] as const

/** The queue, and which of its tasks are shown. */
export interface QueueView {
  readonly view: 'queue'
  readonly kind?: Task['kind'] | undefined
  readonly language?: string | undefined
  readonly hold?: (typeof holds)[number] | undefined
  readonly event?: string | undefined
}

/** Moments at which a board is looked at (RFC 3339); now, where they are left out. */
export interface Moments {
  /** What had been said by then. */
  readonly known?: string | undefined
  /** What this service showed then. */
  readonly recorded?: string | undefined
}

/** Which events are listed; all where the parts are empty. */
export interface EventsFilter {
  /** Words of the name of a place. */
  readonly place: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly contested: boolean
}

export type Route =
  | QueueView
  | { readonly view: 'task'; readonly id: string }
  | ({ readonly view: 'events' } & EventsFilter)
  | ({ readonly view: 'event'; readonly id: string } & Moments)
  | { readonly view: 'statistics' }
  | { readonly view: 'search'; readonly query: string }

/** Reads an address such as `#/events/ID`; whatever is none of ours is the queue. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2)
  const [view, id] = path.split('/')
  const isId = id !== undefined && /^[0-9a-f-]{36}$/u.test(id)
  if (view === 'tasks' && isId) return { view: 'task', id }
  if (view === 'events' && isId) return { view: 'event', id, ...momentsIn(query) }
  if (view === 'statistics') return { view }
  if (view === 'events') return { view: 'events', ...eventsFilterIn(query) }
  if (view === 'search') return { view: 'search', query: new URLSearchParams(query).get('q') ?? '' }
  return queueOf(new URLSearchParams(query))
}

function queueOf(query: URLSearchParams): QueueView {
  return {
    view: 'queue',
    kind: kinds.find((kind) => kind === query.get('kind')),
    language: query.get('language') ?? undefined,
    hold: holds.find((hold) => hold === query.get('hold')),
    event: query.get('event') ?? undefined,
  }
}

/** The address of a view. */
export function hashOf(route: Route): string {
  if (route.view === 'task') return `#/tasks/${route.id}`
  if (route.view === 'event') return `#/events/${route.id}${momentsQuery(route)}`
  if (route.view === 'events') return `#/events${eventsQuery(route)}`
  if (route.view === 'search' && route.query !== '') {
    return `#/search?${new URLSearchParams({ q: route.query })}`
  }
  if (route.view === 'queue') {
    const { view: _, ...chosen } = route
    const given = Object.entries(chosen).filter(([, value]) => value !== undefined)
    return given.length === 0
      ? '#/queue'
      : `#/queue?${new URLSearchParams(Object.fromEntries(given) as Record<string, string>)}`
  }
  return `#/${route.view}`
}

function eventsFilterIn(query: string): EventsFilter {
  const given = new URLSearchParams(query)
  const day = given.get('day') ?? ''
  return {
    place: given.get('q') ?? '',
    day: /^\d{4}-\d\d-\d\d$/u.test(day) ? day : '',
    contested: given.get('status') === 'contested',
  }
}

/** As the API takes it, with the question mark before it; empty for all events. */
export function eventsQuery({ place, day, contested }: EventsFilter): string {
  const query = new URLSearchParams()
  if (place !== '') query.set('q', place)
  if (day !== '') query.set('day', day)
  if (contested) query.set('status', 'contested')
  return query.size === 0 ? '' : `?${query}`
}

function momentsIn(query: string): Moments {
  const given = new URLSearchParams(query)
  const known = given.get('known_at') ?? undefined
  const recorded = given.get('recorded_at') ?? undefined
  return { known, recorded }
}

/** As the API takes them, with the question mark before them; empty for now. */
export function momentsQuery({ known, recorded }: Moments): string {
  const query = new URLSearchParams()
  if (known !== undefined) query.set('known_at', known)
  if (recorded !== undefined) query.set('recorded_at', recorded)
  return query.size === 0 ? '' : `?${query}`
}

/** What a reader would call another page: moving a board in time or searching again is no new one. */
export const placeOf = (route: Route): string =>
  'id' in route ? `${route.view}/${route.id}` : route.view

export function goTo(route: Route): void {
  location.hash = hashOf(route)
}

/** The route of the address, as it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return routeOf(hash)
}
