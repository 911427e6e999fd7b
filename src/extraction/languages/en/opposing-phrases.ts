/** Verbs with fixed words after them that blame, deny, ask, promise or hold a view: "took issue with", "distanced himself from". */
import type { Stance } from '../../types.ts'

/** `verb fixed words | frames`: what is reported follows the last word. The lines are read as those of `cues.ts`. */
export const opposingLines: Readonly<Partial<Record<Stance, string>>> = {
  accuses: `
take issue with | n
take aim at | n
take a shot at | n
take a swipe at | n
take swipes at | n
take a jab at | n
take a dig at | n
take exception to | n
take umbrage at | n
take to task | n
lash out at | n
lash out against | n
hit back at | n
hit out at | n
fire back at | n
shoot back at | n
strike back at | n
speak out against | n
speak against | n
come out against | n
call out | n
call into question | n
find fault with | n
poke fun at | n
poke holes in | n
make fun of | n
cast doubt on | n
cast doubts on | n
cast aspersions on | n
point the finger at | n
point fingers at | n
trade accusations of | n
trade accusations over | n
trade blame for | n
trade blame over | n
exchange accusations of | n
exchange accusations over | n
push back against | n
push back on | n
rip into | n
tear into | n
lay into | n
lay the blame on | n
rail against | n
heap scorn on | n
pour scorn on | n
pour cold water on | n
throw cold water on | n
`,
  denies: `
plead not guilty to | n
dismiss as false | n
dismiss as untrue | n
dismiss as baseless | n
dismiss as unfounded | n
dismiss as fabricated | n
reject as false | n
reject as untrue | n
reject as baseless | n
reject as unfounded | n
reject as fabricated | n
push back at | n
deny responsibility for | n
deny involvement in | n
distance himself from | n
distance herself from | n
distance itself from | n
distance themselves from | n
back away from | n
disagree with | n
stop short of | n
`,
  concedes: `
plead guilty to | n
own up to | n
admit to | n
give in to | n
`,
  retracts: `
walk back | n
back off | n
back down from | n
backtrack on | n
`,
  calls: `
sound a call for | n
put pressure on | n
make a plea for | n
issue a call for | n
`,
  promises: `
commit himself to | n
commit herself to | n
commit itself to | n
commit themselves to | n
`,
  believes: `
have no doubt | t
have no doubts | t
have doubts about | n
have concerns about | n
have faith in | n
have confidence in | n
have hope for | n
have high hopes for | n
have reservations about | n
have questions about | n
have no idea | wt
take the view | t
take the position | t
hold out hope for | n
hold out hope | t
look forward to | n
count on | n
come to believe | t
pin hopes on | n
pin blame on | n
`,
}
