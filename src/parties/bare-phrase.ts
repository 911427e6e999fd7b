/** A source phrase without what is no part of a name. Pure. */

/** "The UK-based Observatory", "the Paris-based group": where it sits and whose it is are no part of the name. */
export function withoutSeat(text: string): string {
  return text.replace(
    /(?:^|(?<=\s))\S{1,40}-(?:based|owned|funded|registered|headquartered)\s+/iu,
    '',
  )
}

/**
 * "The relief group, which runs the clinic", «الوزير، الذي عاد من جنيف»: what is told about it is no part of the name, and the places in it
 * are not where it comes from.
 */
export function withoutRelative(text: string): string {
  const at = relativeIn(text)
  return at < 1 ? text : text.slice(0, at)
}

/** Where a relative clause begins in the words of a source; -1 where there is none. */
export function relativeIn(text: string): number {
  const at = clauseIn(text)
  return at > 0 && holdsOffice.test(text.slice(at, at + CLAUSE)) ? -1 : at
}

/** Characters of a clause in which its verb stands. */
const CLAUSE = 60

/** "who heads the prison service", «الذي يرأس اللجنة»: a clause that says for whom somebody speaks. */
const holdsOffice =
  /^,?\s(?:who|which)\s(?:also\s|is\s|are\s)?(?:run\sby|controlled\sby|led\sby|heads|leads|chairs|runs|directs|represents|commands|oversees|speaks|(?:is|was)\s(?:the\s|an?\s)?(?:head|chief|leader|chair\w*|director|president|minister|spokes\w+|commander|governor|mayor|member))\s|^،?\s(?:الذي|التي)\s(?:ي|ت)(?:رأس|ترأس|قود|دير|مثل|تولى|شغل|حكم|سيطر|شرف|تبع)(?:ها|ه)?(?=\s)/u

function clauseIn(text: string): number {
  return text.search(
    /,\s(?:which|who|whose|where)\s|\swho\s|،?\s(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)\s/u,
  )
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
