/** A source phrase without what is no part of a name. Pure. */

/** "The UK-based Observatory", "the Paris-based group": where it sits and whose it is are no part of the name. */
export function withoutSeat(text: string): string {
  return text.replace(
    /(?:^|(?<=\s))\S{1,40}-(?:based|owned|funded|registered|headquartered)\s+/iu,
    '',
  )
}

/** "The relief group, which runs the clinic": what is told about it is no part of the name. */
export function withoutRelative(text: string): string {
  const at = text.search(/,\s(?:which|who|whose)\s/u)
  return at < 1 ? text : text.slice(0, at)
}

/** "The coalition fighting in Yemen": what it does there is no part of the name. */
export function withoutPursuit(text: string): string {
  return text.replace(/\s\p{Ll}{2,20}ing\s+(?:in|at|on|near|for|against)\s.*$/u, '')
}

/** "The Defence Ministry of Chile (MDN)": what stands in brackets is another name of it. Empty where none stand. */
export function beforeBracket(text: string): string {
  const at = text.indexOf('(')
  return at < 1 ? '' : text.slice(0, at)
}
