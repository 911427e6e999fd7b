/** A source phrase without what is no part of a name. Pure. */

/** "The UK-based Observatory", "the Paris-based group": where it sits and whose it is are no part of the name. */
export function withoutSeat(text: string): string {
  return text.replace(
    /(?:^|(?<=\s))\S{1,40}-(?:based|owned|funded|registered|headquartered)\s+/iu,
    '',
  )
}

/** "The coalition fighting in Yemen": what it does there is no part of the name. */
export function withoutPursuit(text: string): string {
  return text.replace(/\s\p{Ll}{2,20}ing\s+(?:in|at|on|near|for|against)\s.*$/u, '')
}
