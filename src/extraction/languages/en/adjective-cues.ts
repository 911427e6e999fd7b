/** Adjectives that report after a form of "be": "is confident that". The lines are read as those of `cues.ts`. */
import type { Stance } from '../../types.ts'

/** Adjectives after "is", "was", "remains", "sounds" and their like. */
export const adjectiveLines: Readonly<Partial<Record<Stance, string>>> = {
  asserts: `
clear t about,on
adamant t about,on
emphatic t about
explicit t about
frank t about
blunt about
candid about
outspoken about,against
vocal about
silent on,about
supportive of
complimentary of
proud t of
thankful t for,to
grateful t for,to
effusive about
`,
  accuses: `
critical of
dismissive of
scathing about
contemptuous of
scornful of
derisive of
opposed to
hostile to,toward,towards
`,
  concedes: `
sorry t for,about
aware t of
mindful t of
`,
  believes: `
confident t in,about,of
sure tw about,of
certain t about,of
convinced t of,by
persuaded t
hopeful t about,for
optimistic t about
pessimistic t about
bullish on,about
upbeat about
skeptical t of,about
sceptical t of,about
doubtful t about,of
dubious t about,of
unsure wt about,of
uncertain wt about,of
wary of
suspicious of
worried t about,by,over
concerned t about,by,over,with
afraid t of
fearful t of
scared t of
nervous about
anxious about
uneasy about,with
alarmed t by,at,about
troubled t by
disturbed t by
appalled t by,at
horrified t by,at
outraged t by,at,over
angry t about,at,over,with
furious t about,at,over,with
upset t about,with,over
frustrated t by,with,about
unhappy t with,about
dissatisfied with
satisfied t with
disappointed t in,by,with
dismayed t by,at,over
surprised t by,at
shocked t by,at
stunned t by
amazed t by,at
impressed by,with
pleased t with,by
glad t about
delighted t with,by
thrilled t with,about,by
happy t with,about
excited t about,by
enthusiastic about
comfortable with
uncomfortable with
sympathetic to,toward,towards
enamored of,with
tired of
determined o
resigned to
unaware t of
ashamed t of
embarrassed t by,about
jealous of
envious of
`,
}
