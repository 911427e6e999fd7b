/** Lines of English pages that are no part of the story. */

import type { Line, ScrapKind } from '../../boilerplate.ts'
import { scrapsOf } from '../../boilerplate.ts'

/** "This story has been updated", of what a page calls itself; "this report" may be anybody's. */
const notes = ['story', 'article', 'post', 'piece']
  .flatMap((name) =>
    `has been updated|has been corrected|has been amended|has been edited|was updated|was corrected|was amended|was originally|was first published|
     was published|was produced|originally appeared|first appeared`
      .split('|')
      .map((verb) => `this ${name} ${verb}`),
  )
  .join('|')

export const scraps = scrapsOf([
  {
    kind: 'share',
    most: 14,
    starts: `share this|share on|share via|share the article|share the story|share this page|share the news|share and comment|share your thoughts|share your views|tweet this|email this|print this|like us on|like the page|
      like this|copy link|comment on this|leave a comment|join the conversation|join the discussion|h t`,
    whole:
      'share|tweet|print|email|comments|facebook|twitter|whatsapp|telegram|linkedin|share save|show comments|load more',
  },
  {
    kind: 'related',
    most: 30,
    starts: `read also|also read|read more|read next|read the rest|read the full|read our full|see also|watch also|watch more|related articles|
      related stories|related news|related topics|related coverage|related content|related links|more on this|more stories|you may also|you might also|
      more from|don't miss|up next|what to read next|what to watch next|editor's picks|click here|tap here|click to|recommended for you|
      recommended stories|most read|most popular|most viewed|for more on|for more news|for more stories|find out more|top stories from`,
    labels: `related|recommended|read|watch|listen|see|explore|trending|video|audio|gallery|in pictures|podcast|in depth|explainer|tags|tag|topics|filed under`,
  },
  {
    kind: 'channel',
    most: 40,
    starts: `follow us|follow our|follow * on twitter|follow * on x|follow * on facebook|follow * on instagram|follow * on telegram|follow * on bluesky|
      find us on|join our|join us on|subscribe to|subscribe now|sign up for|sign up to|sign up here|register for|register now|download our|download the app|
      get our app|get the app|get the latest|get our|stay up to date|stay informed|stay tuned|watch us on|connect with us|listen to the podcast|
      email us|email me|write to us|contact us|have a tip|got a tip|send us|send your tips|podcast produced by|never miss`,
    labels: 'feedback',
    holds:
      'like the page|email us at|email me|e mail us at|to our newsletter|for our newsletter|to our newsletters|for our newsletters|our daily newsletter|our weekly newsletter',
  },
  {
    kind: 'byline',
    most: 40,
    starts: `about the author|about the writer`,
    holds: `contributed to this report|contributed to this story|contributed to this article|contributed to this piece|contributed reporting|
      contributed additional reporting|is a staff writer at|is a staff writer for`,
  },
  {
    kind: 'byline',
    most: 6,
    labels: 'author|authors|byline|source|staff writer|staff report|staff reporter',
  },
  {
    kind: 'credit',
    most: 60,
    labels: `photo|photos|photo by|photo credit|photograph|photograph by|image|images|image credit|image source|picture|pictures|picture credit|
      pictured|caption|file photo|file image|file picture|illustration|illustration by|screenshot|cover image`,
  },
  {
    kind: 'notice',
    most: 60,
    starts: `editor's note|editors note|correction|clarification|${notes}|an earlier version of this|a previous version of this|we use cookies|this site uses cookies|this website uses|our website uses|our site uses|
      by continuing to|by clicking|by signing up|by subscribing|by using this|accept all|accept cookies|manage cookies|cookie policy|privacy policy|
      terms of use|terms of service|terms and conditions|enter your email|your email address|already a subscriber|already have an account|
      you have reached your|to continue reading|please enable javascript|support our journalism|support independent journalism|this content is|
      as published in|reprinted with|reprinted by|reprinted courtesy|reproduced with|from our partners|paid for by|in partnership with|thank you for signing|thanks for signing`,
    whole:
      'advertisement|advertising|sponsored|sponsored content|ad|loading|abstract|full text|close|menu|home|search|subscribe|log in|sign in|sign up',
    holds: `all rights reserved|may not be published broadcast|views expressed in this|opinions expressed in this|views expressed here are|opinions are his own|
      opinions are her own|opinions are their own|do not necessarily reflect`,
  },
])

const calendar = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
   monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday`.split(
    /\s+/u,
  ),
)

const clock = new Set(
  `am pm a m p gmt utc bst cet est et edt pt local time at on ago min mins minute minutes hour hours day days read reading last first published updated posted
   modified created date th st nd rd the`.split(/\s+/u),
)

/** Words that may stand beside names in a byline. */
const trade = new Set(
  `by and for with in of the at from to a an staff writer writers reporter reporters correspondent correspondents editor editors journalist contributor
   columnist bureau chief senior political diplomatic defence defense foreign world news desk agencies agency special reporting additional writing editing
   compiled edited photographs video our own`.split(/\s+/u),
)

const names =
  /^(?:by|written by|reported by|reporting by|edited by|compiled by|story by|words by|posted by|text by|additional reporting by|by our)\s/iu

/** "By Mona Hart, staff writer", "(Reporting by …; editing by …)": names, and words of the trade. */
function isByline(line: Line, slice: string): boolean {
  const { words, places, tokens, text } = line
  if (words.length < 2 || words.length > 24 || !names.test(slice.replace(/^\(/u, ''))) return false
  let capitals = 0
  for (const [index, norm] of words.entries()) {
    // "By Monday, officials said …"
    if (calendar.has(norm) && index < 3) return false
    const token = tokens[places[index] ?? -1]
    const first = text[token?.start ?? 0] ?? ''
    if (index > 0 && /\p{Lu}/u.test(first)) capitals += 1
    else if (index > 0 && !trade.has(norm)) return false
  }
  return capitals > 0
}

/** "5 hours ago", "Updated 14:20 GMT", "Friday, 3 May 2019": nothing but times. */
function isStamp({ words, numbers }: Line): boolean {
  return (
    words.length <= 14 &&
    numbers > 0 &&
    words.every(
      (norm) =>
        clock.has(norm) || calendar.has(norm) || /^\d+(?:st|nd|rd|th|am|pm|h|m)$/u.test(norm),
    )
  )
}

const agency =
  '(?:AFP|AP|EPA|EFE|ANSA|DPA|TASS|Reuters|REUTERS|Getty|GETTY|Anadolu|Xinhua|Shutterstock|Alamy)'
const bracketed = /[([]([^()[\]]{3,120})[)\]]\.?$/u
const photographic =
  /(?:^|[\s/])(?:photo|photograph|image|picture|file|courtesy|handout|getty images|screengrab)s?(?:$|[\s:/])/iu
const slashed = new RegExp(
  `${agency}\\s?/\\s?(?!${agency})\\p{Lu}|\\p{Lu}[\\p{L}.' -]{2,40}/\\s?${agency}`,
  'u',
)
const trailing = new RegExp(
  `(?:^|[\\s.|])(?:${agency}\\s?/\\s?(?!${agency})\\p{Lu}[\\p{L}.' -]{2,40}|\\p{Lu}[\\p{L}' -]{2,40}/\\s?(?:Getty Images|Getty|AFP)|Getty Images)$`,
  'u',
)

/** UTF-16 code units of the longest credit. */
const CREDIT = 160

/** A caption: its last words say whose picture it is. "(Reuters/AFP)" names two agencies and no photographer. */
function isCaption(slice: string): boolean {
  const inner = closesBracket(slice) ? bracketed.exec(slice)?.[1] : undefined
  if (inner !== undefined && inner.split(/\s/u).length <= 12)
    if (photographic.test(inner) || (slashed.test(inner) && !agencies.test(inner))) return true
  // Asked of every line: without one of these there is nothing that the expression could find.
  return (slice.includes('/') || slice.endsWith('Getty Images')) && trailing.test(slice)
}

/** `bracketed` begins at any bracket: asked only of what ends with one. */
function closesBracket(slice: string): boolean {
  const last = slice.at(slice.endsWith('.') ? -2 : -1)
  return last === ')' || last === ']'
}

const agencies = new RegExp(`^${agency}(?:\\s?/\\s?${agency})*$`, 'u')

export function scrapOf(line: Line): ScrapKind | null {
  const slice = line.text.slice(line.span[0], line.span[1])
  if (isStamp(line)) return 'stamp'
  if (isByline(line, slice)) return 'byline'
  return !line.title && isCaption(slice.slice(-CREDIT)) ? 'credit' : null
}
