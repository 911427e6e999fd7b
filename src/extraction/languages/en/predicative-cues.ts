/**
 * Reporting words that are more than a verb: a verb with fixed words after it ("took issue with"), and adjectives
 * after a form of "be" ("is confident that"). The lines are read as those of `cues.ts`.
 */
import type { Stance } from '../../types.ts'

/** `verb fixed words | frames`: what is reported follows the last word. */
export const phraseLines: Readonly<Partial<Record<Stance, string>>> = {
  asserts: `
make clear | tw
make it clear | t
make plain | t
make known | t
make the case | t
make the case for | n
make the argument | t
make the point | t
make mention of | n
make reference to | n
make note of | n
make light of | n
make comments about | n
make remarks about | n
make a point of | n
make public | n
make no secret of | n
make no mention of | n
make no apologies for | n
make an argument for | n
make a case for | n
make a case against | n
make the case against | n
make a joke about | n
give a preview of | n
take note of | n
take credit for | n
take responsibility for | n
claim responsibility for | n
claim credit for | n
admit responsibility for | n
accept responsibility for | n
take pains | o
get across | n
bring up | n
put forward | n
put forth | n
lay out | nw
set out | nw
set forth | n
spell out | nw
read out | n
play up | n
play down | n
talk up | n
shrug off | n
brush off | n
brush aside | n
laugh off | n
wave off | n
weigh in on | n
sound off on | n
sound off about | n
double down on | n
elaborate on | n
touch on | n
touch upon | n
zero in on | n
open up about | n
speak up about | n
speak up for | n
speak highly of | n
speak in favor of | n
speak in favour of | n
speak in support of | n
speak out about | n
come out for | n
come out in favor of | n
come out in favour of | n
come out in support of | n
stand by | n
stand up for | n
stick up for | n
sing the praises of | n
pay tribute to | n
pay homage to | n
give credit to | n
give voice to | n
give assurances | t
give details of | n
draw attention to | n
draw parallels between | n
draw a comparison between | n
call attention to | n
shed light on | n
issue a statement saying | tq
release a statement saying | tq
send a letter saying | tq
put out a statement saying | tq
issue a warning | t
sound the alarm about | n
raise the prospect of | n
raise the possibility of | n
raise the possibility | t
raise the issue of | n
raise the specter of | n
raise questions about | n
raise questions over | n
raise concerns about | n
raise concerns over | n
raise concerns | t
raise doubts about | n
raise objections to | n
leave open the possibility of | n
leave open the possibility | t
float the idea of | n
float the possibility of | n
press the case | t
go on record | t
go public with | n
come clean about | n
chime in with | n
report back | t
break down | n
cast as | n
throw support behind | n
throw his support behind | n
throw her support behind | n
throw their support behind | n
throw its support behind | n
lend support to | n
cast their votes for | n
cast a vote for | n
cast his vote for | n
cast her vote for | n
vote in favor of | n
`,
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
