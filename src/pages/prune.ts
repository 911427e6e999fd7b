import { cleanText } from './clean-text.ts'
import type { PageDocument, PageElement } from './dom.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/u))

/** Never part of an article's text. `aside` goes with its pull quotes, which say again what the text says. */
const neverText = set(
  'nav aside form button select input dialog object video audio canvas figcaption caption map picture img embed menu title meta link amp-ad amp-embed amp-sidebar amp-consent amp-social-share',
)

const rolesApart = set(
  'navigation complementary contentinfo dialog alertdialog search menu menubar toolbar banner tablist form',
)

/** Words of class names and ids that tell what an element is for, whatever it holds. */
const apartWords = set(`
  comments disqus livefyre respond commentlist related recommended recommendations recirc recirculation outbrain taboola
  mostread mostpopular trending newsletter newsletters cookie cookies consent gdpr sidebar sidenav
  advert adverts advertisement advertising adsbygoogle adslot adbox dfp gpt sponsored sponsor promo promos promotion
  breadcrumb breadcrumbs pagination pager paywall regwall subscription popup modal lightbox overlay toolbar navbar navigation menu topbar
  skip skiplink masthead infobox factbox`)

/** Words that such names begin with: "relatedposts", "commentsWrapper". */
const apartStems =
  /^(?:related|recommend|newsletter|advert|sponsor|sidebar|breadcrumb|cookie|comments|commentlist)/u

/** "post-content": what holds the text, whatever else its name says. */
const ofText = set('content body text story')

/** The same, where the element holds no longer prose: words that themes use for the whole article too. */
const smallApartWords = set(`
  ad ads share sharing sharebar social addthis sharethis addtoany sharedaddy print email whatsapp telegram facebook twitter tags tag taglist
  keywords byline meta timestamp postmeta pubdate dateline-box published updated author authors authorbox bio caption captions
  gallery slideshow carousel thumbnails widget widgets signup subscribe comment copyright footer nav tools actions follow rating reactions
  readmore readalso seealso alsoread more embed player video pullquote toc date time`)

/** Two words together. */
const apartPairs = set(`
  also-read read-also read-more see-also most-read most-popular you-may more-stories more-news more-from latest-news top-stories author-box
  about-author author-info author-bio sign-up photo-credit image-credit img-credit side-bar next-post prev-post post-navigation read-next up-next in-brief fact-box info-box`)

/** "has-sidebar", "no-comments": words of a theme about the page, not of what the element is. */
const aboutPage = set('has with no without hide show is not wide full category format type status')

/** Longer than any byline, share line or box of an author, in characters outside links; or this share of all there is. */
const longProse = 600
const largeShare = 0.25
const shortProse = 150

const hiddenClasses = set(
  'sr-only visually-hidden visuallyhidden screen-reader-text hidden d-none hide invisible element-invisible is-hidden u-hidden assistive-text',
)

const hiddenStyle =
  /display:none|visibility:hidden|opacity:0(?:;|$)|font-size:0(?:px)?(?:;|$)|(?:left|top|text-indent|right):-\d{3,}|clip:rect\(0|height:0(?:px)?;.*overflow:hidden/u

/** True for an element that a reader does not see. */
export function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  if (style !== null && hiddenStyle.test(style.toLowerCase().replace(/\s+/gu, ''))) return true
  const classes = (element.getAttribute('class') ?? '').split(/\s+/u)
  if (!classes.some((one) => hiddenClasses.has(one))) return false
  // "hidden md:block" is seen on wide screens.
  return !classes.some((one) => /^(?:sm|md|lg|xl|2xl):/u.test(one))
}

/** Names in classes and ids, each as its words: "relatedPosts big" is [related posts] [big]. */
function namesOf(element: PageElement): string[][] {
  const given = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return given
    .split(/\s+/u)
    .filter((name) => name !== '')
    .map((name) =>
      name
        .replace(/([a-z])([A-Z])/gu, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/u)
        .filter((word) => word !== ''),
    )
}

function proseLength(element: PageElement): number {
  let linked = 0
  for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').length
  return cleanText(element.textContent ?? '').length - linked
}

/** True where the article itself stands inside. */
function holdsArticle(element: PageElement): boolean {
  return (
    element.querySelector('h1') !== null ||
    element.querySelector('[itemprop~="articleBody"]') !== null
  )
}

function isApart(element: PageElement, longest: number): boolean {
  let small = false
  let apart = false
  for (const words of namesOf(element)) {
    if (words.length === 0 || aboutPage.has(words[0] ?? '')) continue
    apart ||= words.some((word) => apartWords.has(word) || apartStems.test(word))
    small ||=
      !words.some((word) => ofText.has(word)) && words.some((word) => smallApartWords.has(word))
    for (let at = 1; at < words.length; at += 1) {
      apart ||= apartPairs.has(`${words[at - 1]}-${words[at]}`)
    }
  }
  if (apart) return !holdsArticle(element)
  return small && !holdsArticle(element) && proseLength(element) < longest
}

/**
 * Takes out what is not text of the article: what is hidden, navigation, boxes, comments, share lines, captions.
 * @param options.names what names of classes and ids may tell: `all`; `plain`, only those that are never around an article; `none`,
 * for the text of a CMS, where they are the article's own.
 */
export function prune(
  document: PageDocument,
  options: { readonly names: 'all' | 'plain' | 'none' },
): void {
  const ofPage = options.names !== 'none'
  const share = ofPage ? proseLength(document.body) * largeShare : 0
  const longest = options.names === 'all' ? Math.min(longProse, Math.max(shortProse, share)) : 0
  for (const element of document.body.querySelectorAll('*')) {
    if (element.localName === 'br' || element.localName === 'html') continue
    if (element.getAttribute('itemprop')?.includes('articleBody') === true && !isHidden(element)) {
      continue
    }
    const role = element.getAttribute('role') ?? ''
    const isSiteHeader =
      element.localName === 'header' && !holdsArticle(element) && !standsIn(element, 'article')
    const isFooter = element.localName === 'footer' && !standsIn(element, 'blockquote')
    if (
      neverText.has(element.localName) ||
      isHidden(element) ||
      (ofPage &&
        ((rolesApart.has(role) && !holdsArticle(element)) ||
          isSiteHeader ||
          isFooter ||
          (element.localName !== 'main' && isApart(element, longest))))
    ) {
      if (neverText.has(element.localName) && holdsArticle(element)) continue
      element.remove()
    }
  }
}

function standsIn(element: PageElement, name: string): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) {
    if (at.localName === name) return true
  }
  return false
}
