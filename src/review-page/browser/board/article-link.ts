import { useState } from 'preact/hooks'
import type { Answer } from '../api.ts'
import { api } from '../api.ts'
import { html, type Rendered } from '../html.ts'
import { instantIn, useLanguage, useStrings } from '../language.ts'
import { ProblemNotice } from '../problem-notice.ts'
import { boardStrings } from '../strings/board.ts'
import { shellStrings } from '../strings/shell.ts'
import { webAddress } from '../web-address.ts'
import type { Article, Position } from '../wire.ts'

/** Where the words stand: the outlet, and on demand the article with its address. */
export function ArticleLink({
  report,
}: {
  readonly report: Position['claim']['report']
}): Rendered {
  const say = useStrings(boardStrings)
  const sayCommon = useStrings(shellStrings)
  const [state, setState] = useState<'closed' | 'asked' | Answer<Article>>('closed')
  const show = async () => {
    setState('asked')
    setState(await api.get<Article>(`/v1/articles/${report.articleId}`))
  }
  return html`<p>${say('first_report', { outlet: `\u2068${report.outlet}\u2069` })}</p>
    ${state === 'closed' ? html`<button type="button" onClick=${() => void show()}>${say('article')}</button>` : null}
    <div role="status">
      ${state === 'asked' ? html`<p>${sayCommon('loading')}</p>` : null}
      ${typeof state === 'object' && state.ok ? html`<${ArticleHead} article=${state.body} />` : null}
    </div>
    ${typeof state === 'object' && !state.ok ? html`<${ProblemNotice} problem=${state.problem} onRetry=${() => void show()} />` : null}`
}

function ArticleHead({ article }: { readonly article: Article }): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const address = webAddress(article.url)
  const title = article.title ?? article.id
  return html`<p class="article">
    <span lang=${article.language} dir=${article.dir}>${
      address === null
        ? html`<bdi>${title}</bdi>`
        : html`<a href=${address} rel="noreferrer noopener external" target="_blank"><bdi>${title}</bdi></a>`
    }</span>
    <br /><small>${instantIn(language, article.publishedAt)}${article.withdrawn ? ` · ${say('withdrawn')}` : ''}</small>
    <br /><small dir="ltr" class="id">${article.id}</small>
  </p>`
}
