import { html, type Rendered } from '../html.ts'
import { dayIn, nameIn, numberIn, sinceIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { queueStrings } from '../strings/queue.ts'
import { shellStrings } from '../strings/shell.ts'
import { statisticsStrings } from '../strings/statistics.ts'
import { useAnswer } from '../use-answer.ts'
import type { ReviewStats } from '../wire.ts'
import { durationIn } from './duration.ts'
import { Figures } from './figures.ts'

/** What is open, what was decided in the last month, and how far people agree. */
export function StatisticsPage(): Rendered {
  const say = useStrings(statisticsStrings)
  const sayCommon = useStrings(shellStrings)
  const language = useLanguage()
  const { answer, again } = useAnswer<ReviewStats>('/v1/review/stats')
  return html`<h1>${sayCommon('statistics')}</h1>
    ${answer === undefined ? html`<p role="status">${sayCommon('loading')}</p>` : null}
    ${answer?.ok === false ? html`<${ProblemNotice} problem=${answer.problem} onRetry=${again} />` : null}
    ${
      answer?.ok === true
        ? html`<p class="lead">${say('since', { day: dayIn(language, answer.body.since.slice(0, 10)) })}</p>
            <${Tables} stats=${answer.body} />`
        : null
    }`
}

function Tables({ stats }: { readonly stats: ReviewStats }): Rendered {
  const say = useStrings(statisticsStrings)
  const sayQueue = useStrings(queueStrings)
  const language = useLanguage()
  const number = (value: number) => numberIn(language, value)
  const { open, days, timeToDecision, agreement, sides } = stats
  return html`
    <${Figures} title=${say('open')} none=${say('nothing_open')}
      head=${[say('kind'), say('tasks'), say('leased'), say('snoozed'), say('hour'), say('day'), say('week'), say('older'), say('oldest')]}
      rows=${open.map(({ kind, age, ...it }) => [
        sayQueue(`kind_${kind}`),
        number(it.open),
        number(it.leased),
        number(it.snoozed),
        number(age.underAnHour),
        number(age.underADay),
        number(age.underAWeek),
        number(age.older),
        sinceIn(language, it.oldest, Date.now()),
      ])} />
    <${Figures} title=${say('times')} none=${say('nothing_decided')}
      head=${[say('kind'), say('decisions'), say('median'), say('p90')]}
      rows=${timeToDecision.map(({ kind, decided, medianSeconds, p90Seconds }) => [
        sayQueue(`kind_${kind}`),
        number(decided),
        durationIn(language, medianSeconds),
        durationIn(language, p90Seconds),
      ])} />
    <${Figures} title=${say('agreement')} none=${say('no_pairs')} hint=${say('agreement_hint')}
      head=${[say('kind'), say('pairs'), say('same'), say('kappa'), say('alpha')]}
      rows=${agreement.kinds.map(({ kind, ...it }) => [sayQueue(`kind_${kind}`), ...agreed(it)])} />
    <${Figures} title=${say('reviewers')} none=${say('nothing_decided')}
      head=${[say('reviewer'), say('decisions'), say('skips'), say('undone'), say('pairs'), say('same'), say('kappa'), say('alpha')]}
      rows=${agreement.reviewers.map(
        ({ reviewer, reviewerName, decisions, skips, undone, ...it }) => [
          html`<bdi>${reviewerName ?? reviewer}</bdi>`,
          number(decisions),
          number(skips),
          number(undone),
          ...agreed(it),
        ],
      )} />
    <${Figures} title=${say('sides')} none=${say('nothing_decided')} hint=${say('sides_hint')}
      head=${[say('side'), say('accepted'), say('edited'), say('rejected'), say('verdicts')]}
      rows=${sides.map(({ side, accepted, edited, rejected, verdicts }) => [
        html`<bdi>${nameIn(language, side.names)}</bdi>`,
        ...[accepted, edited, rejected, verdicts].map(number),
      ])} />
    <${Figures} title=${say('days')} none=${say('nothing_decided')}
      head=${[say('day_of'), say('decisions'), say('skips')]}
      rows=${days.map(({ day, decisions, skips }) => [dayIn(language, day), number(decisions), number(skips)])} />
  `

  /** A share and two coefficients; what cannot be told from so few is said to be so. */
  function agreed(it: Omit<ReviewStats['agreement']['kinds'][number], 'kind'>): string[] {
    const share = (value: number | null) =>
      value === null ? say('too_few') : numberIn(language, Math.round(value * 100) / 100)
    const same =
      it.observed === null
        ? say('too_few')
        : `${numberIn(language, Math.round(it.observed * 100))} %`
    return [number(it.pairs), same, share(it.kappa), share(it.alpha)]
  }
}
