import { useEffect, useRef } from 'preact/hooks'
import { html, type Rendered } from './html.ts'
import { type Language, useStrings } from './language.ts'
import { LanguageSwitch } from './language-switch.ts'
import { lazy } from './lazy.ts'
import { QueuePage } from './queue/queue-page.ts'
import { hashOf, placeOf, type Route, useRoute } from './router.ts'
import { shellStrings } from './strings/shell.ts'
import type { Session } from './wire.ts'

const BoardPage = lazy(async () => (await import('./board/board-page.ts')).BoardPage)
const EventsPage = lazy(async () => (await import('./board/events-page.ts')).EventsPage)
const SearchPage = lazy(async () => (await import('./search/search-page.ts')).SearchPage)
const TaskPage = lazy(async () => (await import('./task/task-page.ts')).TaskPage)

const StatisticsPage = lazy(
  async () => (await import('./statistics/statistics-page.ts')).StatisticsPage,
)

interface Props {
  readonly session: Session
  readonly onLogOut: () => void
  readonly onLanguage: (language: Language) => void
}

/** The frame around every view: where one is, who one is, the way out. */
export function Shell({ session, onLogOut, onLanguage }: Props): Rendered {
  const say = useStrings(shellStrings)
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const place = placeOf(route)
  // A new view is read from its beginning, by eye and by screen reader.
  useEffect(() => main.current?.focus({ preventScroll: false }), [place])
  const views = [
    { to: { view: 'queue' }, word: say('queue'), isHere: ['queue', 'task'].includes(route.view) },
    {
      to: { view: 'events', place: '', day: '', contested: false },
      word: say('events'),
      isHere: ['events', 'event'].includes(route.view),
    },
    { to: { view: 'search', query: '' }, word: say('search'), isHere: route.view === 'search' },
    {
      to: { view: 'statistics' },
      word: say('statistics'),
      isHere: route.view === 'statistics',
    },
  ] as const

  return html`
    <a class="skip" href="#content" onClick=${(event: Event) => {
      // The part behind # names views here, so the jump is made by hand.
      event.preventDefault()
      main.current?.focus()
    }}>${say('skip')}</a>
    <header class="top">
      <p class="brand">Counterclaim</p>
      <nav aria-label=${say('views')}>
        ${views.map(({ to, word, isHere }) => html`<a href=${hashOf(to)} aria-current=${isHere ? 'page' : undefined}>${word}</a>`)}
      </nav>
      <p class="who"><bdi>${session.name}</bdi>${session.role === null ? null : html` <small>${say(`role_${session.role}`)}</small>`}</p>
      <${LanguageSwitch} onLanguage=${onLanguage} />
      <button type="button" class="quiet" onClick=${onLogOut}>${say('log_out')}</button>
    </header>
    <main id="content" ref=${main} tabindex="-1"><${View} route=${route} session=${session} /></main>
  `
}

function View({ route, session }: { readonly route: Route; readonly session: Session }): Rendered {
  if (route.view === 'task') {
    return html`<${TaskPage} key=${route.id} id=${route.id} session=${session} />`
  }
  if (route.view === 'events') {
    return html`<${EventsPage} place=${route.place} day=${route.day} contested=${route.contested} />`
  }
  if (route.view === 'event')
    return html`<${BoardPage} key=${route.id} eventId=${route.id} known=${route.known} recorded=${route.recorded} />`
  if (route.view === 'search') return html`<${SearchPage} query=${route.query} />`
  if (route.view === 'statistics') return html`<${StatisticsPage} />`
  return html`<${QueuePage} view=${route} />`
}
