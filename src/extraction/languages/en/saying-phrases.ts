/** Verbs with fixed words after them that say what is so, or speak for something: "made clear", "paid tribute to". */

/** `verb fixed words | frames`: what is reported follows the last word. The lines are read as those of `cues.ts`. */
export const sayingLines = `
make clear | tw
go further | q
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
`
