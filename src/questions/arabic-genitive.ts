/** Singulars that end as plurals do. */
const singular = /(?:تلفزيون|مليون|أفيون|كاميرون|تعاون|قانون|شؤون|عون)$/u

/**
 * An Arabic name as it stands after «جانب», «من», «على يد»: sound masculine plurals have another ending there («الحوثيون»,
 * «جانب الحوثيين»); unvowelled, nothing else shows.
 */
export function genitive(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      /^ال\p{L}{2,}ون$/u.test(word) && !singular.test(word) ? `${word.slice(0, -2)}ين` : word,
    )
    .join(' ')
}
