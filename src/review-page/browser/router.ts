/** Which view is shown: the part of the address behind `#`, so that each view can be linked, reloaded and gone back to. */
import { useEffect, useState } from 'preact/hooks'

export type Route =
  | { readonly view: 'queue' }
  | { readonly view: 'task'; readonly id: string }
  | { readonly view: 'events' }
  | { readonly view: 'event'; readonly id: string }
  | { readonly view: 'search'; readonly query: string }

/** Reads an address such as `#/events/ID`; whatever is none of ours is the queue. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2)
  const [view, id] = path.split('/')
  const isId = id !== undefined && /^[0-9a-f-]{36}$/u.test(id)
  if (view === 'tasks' && isId) return { view: 'task', id }
  if (view === 'events' && isId) return { view: 'event', id }
  if (view === 'events') return { view: 'events' }
  if (view === 'search') return { view: 'search', query: new URLSearchParams(query).get('q') ?? '' }
  return { view: 'queue' }
}

/** The address of a view. */
export function hashOf(route: Route): string {
  if (route.view === 'task') return `#/tasks/${route.id}`
  if (route.view === 'event') return `#/events/${route.id}`
  if (route.view === 'search' && route.query !== '') {
    return `#/search?${new URLSearchParams({ q: route.query })}`
  }
  return `#/${route.view}`
}

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
