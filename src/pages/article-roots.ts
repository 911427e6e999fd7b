import { Readability } from '@mozilla/readability'
import { cleanText } from './clean-text.ts'
import type { PageDocument, PageElement } from './dom.ts'

const mark = 'data-place'

/** Of the text that readability keeps, how much a container must hold to be the article's. */
const mostOfText = 0.9

const textLength = (element: PageElement) => cleanText(element.textContent ?? '').length

/**
 * The elements that hold the article's text. What the page declares (`itemprop="articleBody"`) comes first, then the smallest
 * element around what readability chose: readability itself drops tables, lists and short paragraphs on the way.
 */
export function articleRoots(document: PageDocument): PageElement[] {
  const declared = [...document.querySelectorAll('[itemprop~="articleBody"]')]
  const chosen = chosenByReadability(document)
  const inDeclared = declared.reduce((sum, element) => sum + textLength(element), 0)
  const inChosen = chosen === undefined ? 0 : textLength(chosen)
  if (inDeclared > 0 && inDeclared >= inChosen / 2) return declared
  return [chosen ?? document.body]
}

const names = /article|body|content|entry|main|post|story|text/giu

/** Readability drops what is named "share" as long as it is short. That has been judged before, so only words for text stay. */
function nameForReadability(element: PageElement): void {
  for (const attribute of ['class', 'id']) {
    const value = element.getAttribute(attribute)
    if (value === null) continue
    element.setAttribute(attribute, [...new Set(value.toLowerCase().match(names))].join(' '))
  }
}

function chosenByReadability(document: PageDocument): PageElement | undefined {
  const places = [...document.body.querySelectorAll('*')]
  places.forEach((element, index) => {
    element.setAttribute(mark, String(index))
    nameForReadability(element)
  })
  const kept = keptText(document)
  if (kept.size === 0) return undefined
  let whole = 0
  for (const length of kept.values()) whole += length
  // Sums over all elements around each kept one; the last in the page's order that holds enough is the smallest.
  const sums = new Map<PageElement, number>()
  for (const [index, length] of kept) {
    for (let at: PageElement | null = places[index] ?? null; at !== null; at = at.parentNode) {
      sums.set(at, (sums.get(at) ?? 0) + length)
    }
  }
  return places.findLast(
    (element) => isContainer(element) && (sums.get(element) ?? 0) >= whole * mostOfText,
  )
}

const noContainers = new Set('p span a li tr tbody h1 h2 h3 h4 h5 h6 em strong b i font'.split(' '))

function isContainer(element: PageElement): boolean {
  return !noContainers.has(element.localName)
}

/** Readability puts its content together by `innerHTML`, which no stack is deep enough for on some pages: then it has no say. */
function chosenContent(document: PageDocument): PageElement | undefined {
  try {
    const reader = new Readability<PageElement>(document.cloneNode(true), {
      serializer: (node) => node,
      nbTopCandidates: 8,
    })
    return reader.parse()?.content ?? undefined
  } catch {
    return undefined
  }
}

/** Places of the elements that readability keeps, with the length of the text that is directly theirs. */
function keptText(document: PageDocument): Map<number, number> {
  const kept = new Map<number, number>()
  const content = chosenContent(document)
  if (content === undefined) return kept
  for (const element of content.querySelectorAll(`[${mark}]`)) {
    let own = 0
    for (const child of element.childNodes) {
      if (child.nodeType === 3) own += (child.textContent ?? '').trim().length
    }
    if (own === 0) continue
    const place = Number(element.getAttribute(mark))
    kept.set(place, (kept.get(place) ?? 0) + own)
  }
  return kept
}
