import { useEffect, useRef, useState } from 'preact/hooks'
import { EventLine } from '../board/event-line.ts'
import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { goTo } from '../router.ts'
import { searchStrings } from '../strings/search.ts'
import { shellStrings } from '../strings/shell.ts'
import { useNewItemFocus } from '../use-new-item-focus.ts'
import type { SearchResults } from '../wire.ts'
import { ArticleResult, ClaimResult, PartyResult } from './results.ts'
import { type Kind, useSearch } from './use-search.ts'

/** Search over everything that has words; the words stand in the address. */
export function SearchPage({ query }: { readonly query: string }): Rendered {
  const say = useStrings(searchStrings)
  const sayCommon = useStrings(shellStrings)
  const { results, problem, isLoading, more, again } = useSearch(query.trim())
  const count =
    results === null ? 0 : kinds.reduce((sum, kind) => sum + (results[kind]?.items.length ?? 0), 0)
  const status = isLoading
    ? sayCommon('loading')
    : results === null
      ? ''
      : count === 0
        ? `${say('nothing')} ${say('advice')}`
        : say('found', { count })
  return html`<h1>${sayCommon('search')}</h1>
    <${SearchForm} query=${query} />
    <p role="status">${status}</p>
    ${problem === null ? null : html`<${ProblemNotice} problem=${problem} onRetry=${again} />`}
    ${results === null ? null : html`<${Results} results=${results} onMore=${more} isLoading=${isLoading} />`}`
}

function SearchForm({ query }: { readonly query: string }): Rendered {
  const say = useStrings(searchStrings)
  const [words, setWords] = useState(query)
  // The address leads: going back brings back the words of before.
  useEffect(() => setWords(query), [query])
  const search = (event: Event) => {
    event.preventDefault()
    goTo({ view: 'search', query: words.trim() })
  }
  return html`<form role="search" class="search" onSubmit=${search}>
    <label for="search-words">${say('words')}</label>
    <div class="search-line">
      <input
        id="search-words"
        type="search"
        dir="auto"
        required
        maxlength="200"
        autocomplete="off"
        aria-describedby="search-hint"
        value=${words}
        onInput=${(event: Event) => setWords((event.currentTarget as HTMLInputElement).value)}
      />
      <button type="submit" class="primary">${say('find')}</button>
    </div>
    <p class="hint" id="search-hint">${say('hint')}</p>
  </form>`
}

const kinds = ['events', 'claims', 'parties', 'articles'] as const satisfies readonly Kind[]

interface ResultsProps {
  readonly results: SearchResults
  readonly isLoading: boolean
  readonly onMore: (kind: Kind) => void
}

function Results({ results, isLoading, onMore }: ResultsProps): Rendered {
  const say = useStrings(searchStrings)
  return kinds.map((kind) => {
    const page = results[kind]
    if (page === null || page.items.length === 0) return null
    return html`<section key=${kind} aria-labelledby=${`found-${kind}`}>
      <h2 id=${`found-${kind}`}>${say(kind)}</h2>
      <${FoundList} items=${itemsOf(results, kind)} />
      ${
        page.nextCursor === null
          ? null
          : html`<button type="button" aria-disabled=${isLoading} onClick=${() => onMore(kind)}>${say(`more_${kind}`)}</button>`
      }
    </section>`
  })
}

function FoundList({ items }: { readonly items: readonly Rendered[] }): Rendered {
  const list = useRef<HTMLUListElement>(null)
  useNewItemFocus(list, items.length)
  return html`<ul class="found" ref=${list}>${items}</ul>`
}

function itemsOf(results: SearchResults, kind: Kind): Rendered[] {
  if (kind === 'claims') {
    return (results.claims?.items ?? []).map(
      (claim) => html`<li key=${claim.id}><${ClaimResult} claim=${claim} /></li>`,
    )
  }
  if (kind === 'parties') {
    return (results.parties?.items ?? []).map(
      (found) => html`<li key=${found.party.id}><${PartyResult} found=${found} /></li>`,
    )
  }
  if (kind === 'events') {
    return (results.events?.items ?? []).map(
      (event) => html`<li key=${event.id}><${EventLine} event=${event} /></li>`,
    )
  }
  return (results.articles?.items ?? []).map(
    (article) => html`<li key=${article.id}><${ArticleResult} article=${article} /></li>`,
  )
}
