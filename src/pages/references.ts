/**
 * Character references of HTML. The parser makes a node of each that it meets, and pages are met that hold hundreds of
 * thousands: they are resolved before. `&` and `<` that are text go through the parser as noncharacters, which no text may hold.
 */

const ampersand = '\ufdd0'
const lessThan = '\ufdd1'

/** U+00A0 to U+00FF in order. */
const latin = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil
  sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc
  Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
  aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave
  uacute ucirc uuml yacute thorn yuml`

/** Names with their code points, hexadecimal. */
const others = `quot 22 amp 26 apos 27 lt 3c gt 3e QUOT 22 AMP 26 LT 3c GT 3e OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2c6
  tilde 2dc ensp 2002 emsp 2003 numsp 2007 thinsp 2009 hairsp 200a ZeroWidthSpace 200b zwnj 200c zwj 200d lrm 200e rlm 200f hyphen 2010
  ndash 2013 mdash 2014 horbar 2015 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e dagger 2020 Dagger 2021 bull 2022
  hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e frasl 2044 euro 20ac trade 2122 larr 2190 uarr 2191
  rarr 2192 darr 2193 harr 2194 minus 2212 infin 221e asymp 2248 ne 2260 le 2264 ge 2265 comma 2c period 2e colon 3a semi 3b lpar 28
  rpar 29 excl 21 quest 3f percnt 25 num 23 dollar 24 ast 2a plus 2b equals 3d lowbar 5f commat 40 sol 2f bsol 5c verbar 7c vert 7c lsqb 5b
  rsqb 5d lbrack 5b rbrack 5d NewLine a Tab 9 inodot 131 imath 131 Gbreve 11e gbreve 11f Scedil 15e scedil 15f Idot 130 ccaron 10d cacute 107
  scaron 161 zcaron 17e dstrok 111`

const named = new Map<string, string>()
latin.split(/\s+/u).forEach((name, index) => named.set(name, String.fromCodePoint(0xa0 + index)))
for (const [, name = '', code = '0'] of others.matchAll(/(\w+) ([0-9a-f]+)/gu)) {
  named.set(name, String.fromCodePoint(Number.parseInt(code, 16)))
}

/** What Windows has where Unicode has controls: `&#150;` is a dash in every browser. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80] ?? ''
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}

const reference =
  /&(?:#(\d{1,8});?|#[xX]([0-9a-fA-F]{1,6});?|([a-zA-Z][a-zA-Z0-9]{1,24});|(nbsp|amp|lt|gt|quot|shy|copy|laquo|raquo))?/gu

/** Text of a page with its references resolved, and without a character that the parser takes for markup. Unknown names stay. */
export function resolveReferences(text: string): string {
  const bare = /[\ufdd0\ufdd1<]/u.test(text)
    ? text.replace(/[\ufdd0\ufdd1]/gu, '').replaceAll('<', lessThan)
    : text
  if (!bare.includes('&')) return bare
  return bare.replace(
    reference,
    (whole, ten?: string, sixteen?: string, name?: string, open?: string) => {
      const resolved =
        ten === undefined
          ? sixteen === undefined
            ? named.get(name ?? open ?? '')
            : numbered(Number.parseInt(sixteen, 16))
          : numbered(Number.parseInt(ten, 10))
      return (resolved ?? whole).replaceAll('&', ampersand).replaceAll('<', lessThan)
    },
  )
}

/** Undoes what carried `&` and `<` through the parser. */
export function restoreMarks(text: string): string {
  return /[\ufdd0\ufdd1]/u.test(text)
    ? text.replaceAll(ampersand, '&').replaceAll(lessThan, '<')
    : text
}
