import { useEffect, useState } from 'preact/hooks'
import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { type EventsFilter, goTo } from '../router.ts'
import { eventStrings } from '../strings/events.ts'

/** Which events are listed; the choice stands in the address, so that it can be linked and gone back to. */
export function EventsFilterForm({ place, day, contested }: EventsFilter): Rendered {
  const say = useStrings(eventStrings)
  const [chosen, setChosen] = useState<EventsFilter>({ place, day, contested })
  useEffect(() => setChosen({ place, day, contested }), [place, day, contested])
  const isFiltered = place !== '' || day !== '' || contested
  const choose = (part: Partial<EventsFilter>) => setChosen((before) => ({ ...before, ...part }))
  return html`<form
    class="events-filter"
    onSubmit=${(event: Event) => {
      event.preventDefault()
      goTo({ view: 'events', ...chosen, place: chosen.place.trim() })
    }}
  >
    <label>
      <span>${say('place')}</span>
      <input type="search" dir="auto" maxlength="200" value=${chosen.place} onInput=${(event: Event) => choose({ place: valueOf(event) })} />
    </label>
    <label>
      <span>${say('day')}</span>
      <input type="date" value=${chosen.day} onInput=${(event: Event) => choose({ day: valueOf(event) })} />
    </label>
    <label class="tick">
      <input
        type="checkbox"
        checked=${chosen.contested}
        onChange=${(event: Event) => choose({ contested: (event.currentTarget as HTMLInputElement).checked })}
      />
      <span>${say('contested_only')}</span>
    </label>
    <div class="deeds">
      <button type="submit">${say('show')}</button>
      ${isFiltered ? html`<button type="button" class="quiet" onClick=${() => goTo({ view: 'events', ...everything })}>${say('all')}</button>` : null}
    </div>
  </form>`
}

const everything: EventsFilter = { place: '', day: '', contested: false }

const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value
