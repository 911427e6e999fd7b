/** Why a person should look at something, in words: the code is stable, the sentences are for reading. Pure. */

export interface Reason {
  readonly code:
    | 'contested'
    | 'harm-to-people'
    | 'widely-reported'
    | 'far-apart'
    | 'many-sides'
    | 'low-confidence'
    | 'on-contested-question'
    | 'unknown-party'
    | 'recent'
    | 'requested'
    | 'orphaned'
    | 'read-differently'
    | 'article-changed'
    | 'copies-differ'
    | 'reviewers-disagree'
  readonly texts: { readonly en: string; readonly ar: string }
}

/** One, two, three to ten, eleven to ninety-nine, and from a hundred on: the forms that a counted noun has in Arabic. */
type Counted = readonly [one: string, two: string, few: string, many: string, hundreds: string]

const pairs: Counted = ['زوج واحد', 'زوجين', 'أزواج', 'زوجا', 'زوج']
const outletsAr: Counted = [
  'وسيلة إعلام واحدة',
  'وسيلتا إعلام',
  'وسائل إعلام',
  'وسيلة إعلام',
  'وسيلة إعلام',
]
const sidesAr: Counted = ['طرف واحد', 'طرفان', 'أطراف', 'طرفا', 'طرف']
const questionsAr: Counted = ['سؤال واحد', 'سؤالين', 'أسئلة', 'سؤالا', 'سؤال']
const claimsAr: Counted = ['ادعاء واحد', 'ادعاءان', 'ادعاءات', 'ادعاء', 'ادعاء']

/** @param count a whole number above zero */
function inArabic(count: number, [one, two, few, many, hundreds]: Counted): string {
  if (count === 1) return one
  if (count === 2) return two
  const tail = count % 100
  if (tail >= 3 && tail <= 10) return `${count} ${few}`
  return `${count} ${tail >= 11 ? many : hundreds}`
}

function inEnglish(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** @param open pairs of claims that nobody has judged yet */
export function contested(open: number): Reason {
  return {
    code: 'contested',
    texts: {
      en:
        open === 0
          ? 'Parties disagree on it.'
          : `Parties disagree on it in ${inEnglish(open, 'pair of claims', 'pairs of claims')}.`,
      ar:
        open === 0
          ? 'الأطراف مختلفة فيه.'
          : `الأطراف مختلفة فيه في ${inArabic(open, pairs)} من الادعاءات.`,
    },
  }
}

export const harmToPeople: Reason = {
  code: 'harm-to-people',
  texts: {
    en: 'It is about people who came to harm.',
    ar: 'يتعلق بأشخاص أصابهم أذى.',
  },
}

export function farApart(least: number, most: number): Reason {
  return {
    code: 'far-apart',
    texts: {
      en: `The figures lie far apart, from ${least} to ${most}.`,
      ar: `الأرقام متباعدة، من ${least} إلى ${most}.`,
    },
  }
}

export function widelyReported(outlets: number): Reason {
  return {
    code: 'widely-reported',
    texts: {
      en: `${outlets} outlets carry it.`,
      ar: `أوردته ${inArabic(outlets, outletsAr)}.`,
    },
  }
}

export function manySides(sides: number): Reason {
  return {
    code: 'many-sides',
    texts: {
      en: `${sides} sides speak to it.`,
      ar: `تحدث فيه ${inArabic(sides, sidesAr)}.`,
    },
  }
}

/** @param lastSaid day, `YYYY-MM-DD` */
export function recent(lastSaid: string): Reason {
  return {
    code: 'recent',
    texts: {
      en: `It is news: last said on ${lastSaid}.`,
      ar: `خبر جديد: قيل آخر مرة في ${lastSaid}.`,
    },
  }
}

/**
 * @param confidence 0 to 1
 * @param rule that read it, where one is known
 */
export function doubtful(confidence: number, rule: string | null): Reason {
  const sure = Math.round(confidence * 100)
  return {
    code: 'low-confidence',
    texts: {
      en: `The reading is only ${sure} % sure${rule === null ? '' : `, by the rule ${rule}`}.`,
      ar: `درجة الثقة في القراءة ${sure}٪ فقط${rule === null ? '' : `، بالقاعدة ⁦${rule}⁩`}.`,
    },
  }
}

export const onContestedQuestion: Reason = {
  code: 'on-contested-question',
  texts: {
    en: 'It counts in a question on which parties disagree.',
    ar: 'يدخل في سؤال تختلف فيه الأطراف.',
  },
}

export function speaksToContested(questions: number): Reason {
  return {
    code: 'on-contested-question',
    texts: {
      en: `It speaks to ${inEnglish(questions, 'question', 'questions')} in dispute.`,
      ar: `تحدث في ${inArabic(questions, questionsAr)} محل خلاف.`,
    },
  }
}

export const unknownSpeaker: Reason = {
  code: 'unknown-party',
  texts: {
    en: 'The registry does not know who said it.',
    ar: 'القائل غير معروف في السجل.',
  },
}

export const unknownName: Reason = {
  code: 'unknown-party',
  texts: {
    en: 'No list has this name; it may be another name of somebody.',
    ar: 'لا قائمة تضم هذا الاسم؛ قد يكون اسما آخر لجهة معروفة.',
  },
}

/** @param note what they wrote with it */
export function requested(by: string, note: string | null): Reason {
  return {
    code: 'requested',
    texts: {
      en: `${by} asks for a fact-check${note === null ? '.' : `: ${note}`}`,
      ar: `طلب التحقق: ⁨${by}⁩${note === null ? '.' : `: ⁨${note}⁩`}`,
    },
  }
}

/** @param words what is read in its place now; null for nothing */
export function readDifferently(words: string | null): Reason {
  return {
    code: 'read-differently',
    texts:
      words === null
        ? {
            en: 'A person has decided on it, and a newer engine does not find it in the article.',
            ar: 'بت فيه مراجع، والقراءة الأحدث لا تجده في المقال.',
          }
        : {
            en: `A person has decided on it, and a newer engine reads its place otherwise: “${words}”.`,
            ar: `بت فيه مراجع، والقراءة الأحدث تقرأ موضعه على نحو آخر: «⁨${words}⁩».`,
          },
  }
}

/** @param outlets names of those that carry the text with another number */
export function copiesDiffer(outlets: readonly string[]): Reason {
  const shown = outlets.slice(0, 3)
  return {
    code: 'copies-differ',
    texts: {
      en: `Near copies of the article have another number in its place (${shown.join(', ')}).`,
      ar: `في نسخ شبه مطابقة من المقال رقم آخر في موضعه (${shown.map((name) => `⁨${name}⁩`).join('، ')}).`,
    },
  }
}

/** @param outlets names of those that made the claim */
export function orphaned(outlets: readonly string[]): Reason {
  const shown = outlets.slice(0, 3)
  return {
    code: 'orphaned',
    texts: {
      en: `A person has decided on it, and no article makes it any more (${shown.join(', ')} did).`,
      ar: `بت فيه مراجع، ولم يعد أي مقال يذكره (أوردته سابقا: ${shown.map((name) => `⁨${name}⁩`).join('، ')}).`,
    },
  }
}

/**
 * @param claims claims that are gone
 * @param version of the article, since when
 */
export function articleChanged(claims: number, version: number): Reason {
  const what =
    claims === 1
      ? 'A claim that a person has decided on is'
      : `${claims} claims that people have decided on are`
  return {
    code: 'article-changed',
    texts: {
      en: `${what} no longer in it since version ${version}.`,
      ar: `خلا منذ النسخة ${version} مما بت فيه مراجعون: ${inArabic(claims, claimsAr)}.`,
    },
  }
}

export const reviewersDisagree: Reason = {
  code: 'reviewers-disagree',
  texts: {
    en: 'Two people decided it differently, each without knowing of the other.',
    ar: 'قرر فيه شخصان قرارين مختلفين، وكل منهما لا يعلم بقرار الآخر.',
  },
}
