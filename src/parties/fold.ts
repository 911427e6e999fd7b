/** Folding of names for look-ups: what people write differently and mean alike becomes equal. */

const arabicFolds: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ہ: 'ه',
  ڤ: 'ف',
  ı: 'i',
}

/** Marks that no look-up should see: Latin accents, Arabic vowels, tatweel, format characters. */
const dropped = /[\p{Mn}\p{Cf}\u0640]/gu
const folding = /[أإآٱىیئؤةکہڤı]/gu
/** "Armenia's", "ministers'": the possessive ending says nothing of who it is. */
const possessive = /['’ʼ`]s?(?=[^\p{L}\p{N}]|$)/gu
/** "U.S.", "U.N.": dots between single letters. */
const initials = /(?<=^|[^\p{L}\p{N}])((?:\p{L}\.){2,6})/gu
const separators = /[^\p{L}\p{N}]+/gu
/** Acronyms that are other words in lower case ("us", "who"): told apart before the case is lost. */
const shouted = /(?<![\p{L}\p{N}])(?:U\.S\.(?:A\.)?|USA?|WHO)(?![\p{L}\p{N}])/gu

/** American spellings and short forms that stand for one word. */
const spellings: Readonly<Record<string, string>> = {
  defense: 'defence',
  defensive: 'defence',
  centre: 'center',
  organization: 'organisation',
}

/**
 * The folded text: lower case, without accents, vowel marks, tatweel and punctuation, with Arabic
 * hamza, alef, ya and ta-marbuta variants made one and single spaces between words.
 */
export function fold(text: string): string {
  return foldWords(text).join(' ')
}

/** The words of the folded text, in order. */
export function foldWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(shouted, (acronym) => (acronym === 'WHO' ? ' whoorg ' : ' usa '))
    .replace(folding, (letter) => arabicFolds[letter] ?? letter)
    .normalize('NFD')
    .replace(dropped, '')
    .toLowerCase()
    .replace(initials, (run) => `${run.replaceAll('.', '')} `)
    .replace(possessive, ' ')
    .replace(separators, ' ')
  const words: string[] = []
  for (const word of plain.split(' ')) if (word !== '') words.push(spellings[word] ?? word)
  return words
}
