/**
 * Inflection of Arabic relative adjectives (nisba), by the rule of the grammar: the masculine
 * singular ends in ي; ة makes the feminine, ون and ين the plural of men, ات that of women, ان and ين
 * the dual, ا the indefinite accusative («جنديا أذربيجانيا»); the article ال, or ل with it (لل), stands before any of them.
 */

const endings = ['', 'ا', 'ة', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين'] as const

/** All forms of one nisba given in the masculine singular without article (`أرميني`). */
export function nisbaForms(base: string): string[] {
  const forms: string[] = []
  const words = base.split(' ')
  // «كوري شمالي»: two adjectives agree with each other; «جنوب أفريقي»: only the last one bends.
  const parallel = words.length > 1 && words.every((word) => word.endsWith('ي'))
  for (const ending of endings) {
    const form = parallel ? words.map((word) => word + ending).join(' ال') : base + ending
    forms.push(form, `ال${form}`, `لل${form}`)
  }
  return forms
}

/** The form that follows a definite noun: «الأرمينية» after «وزارة الدفاع», «الأرميني» after «الجيش». */
export function nisbaAfter(base: string, gender: 'masculine' | 'feminine'): string {
  return gender === 'feminine' ? `ال${base}ة` : `ال${base}`
}

/** Forms of a people's broken plural (`أرمن`, `روس`). */
export function peopleForms(plural: string): string[] {
  return [plural, `ال${plural}`, `لل${plural}`]
}
