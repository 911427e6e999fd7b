/** What the words of English datelines are: "YEREVAN, Sept 27 (Agency) -". */
import type { DatelineLexicon } from '../../datelines.ts'

/** Labels in capitals before a dash. */
const labels = new Set(
  `update updated breaking exclusive live watch opinion analysis video photos photo correction clarification editorial explainer factbox interview
   report review timeline profile feature news alert urgent flash advisory note warning listen read more summary the a an in on at by for of and or
   but as who why how what when this that his her no yes it we i he she they`.split(/\s+/u),
)

export const datelines: DatelineLexicon = {
  labels,
  place: (text, token) => {
    const word = text.slice(token.start, token.end)
    if (!/^\p{Lu}/u.test(word)) return 'no'
    return word.length > 1 && word === word.toUpperCase() ? 'likely' : 'maybe'
  },
  calendar: new Set(
    `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
     monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`.split(
      /\s+/u,
    ),
  ),
  agencies: new Set(
    `reuters afp ap upi tass interfax ria rianovosti sputnik anadolu anadoluagency aa xinhua dpa efe ansa kyodo bloomberg armenpress azertac apa
     trend irna isna tasnim mehr fars sana petra wam spa kuna qna mena nna wafa ips pti ani cnn bbc bbcnews aljazeera rt theassociatedpress associatedpress
     agencefrancepresse kyodonews yonhap ukrinform unian interfax-ukraine belta panarmenian newsam news1 jamnews oc-media agencies`.split(
      /\s+/u,
    ),
  ),
}
