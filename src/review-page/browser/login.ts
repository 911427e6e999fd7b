import { useEffect, useRef, useState } from 'preact/hooks'
import { type ApiProblem, api } from './api.ts'
import { html, type Rendered } from './html.ts'
import { type Language, useLanguage, useStrings } from './language.ts'
import { LanguageSwitch } from './language-switch.ts'
import { ProblemNotice } from './problem-notice.ts'
import { shellStrings } from './strings/shell.ts'
import type { Session } from './wire.ts'

interface Props {
  /** True where a session was there and is over. */
  readonly isOver: boolean
  readonly onSession: (session: Session) => void
  readonly onLanguage: (language: Language) => void
}

/** The way in: a key, which is exchanged for a session and forgotten. */
export function Login({ isOver, onSession, onLanguage }: Props): Rendered {
  const say = useStrings(shellStrings)
  const language = useLanguage()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    document.title = `${say('log_in')} · Counterclaim`
  }, [language])
  useEffect(() => field.current?.focus(), [])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const key = field.current?.value.trim() ?? ''
    if (key === '' || isBusy) return
    setBusy(true)
    const answer = await api.post<Session>('/review/session', { key })
    setBusy(false)
    if (answer.ok) onSession(answer.body)
    else setProblem(answer.problem)
  }

  return html`<main class="login" id="content">
    <h1>Counterclaim</h1>
    <p>${say('welcome')}</p>
    ${isOver ? html`<p class="notice" role="status">${say('session_over')}</p>` : null}
    <form onSubmit=${(event: SubmitEvent) => void submit(event)}>
      <label for="key">${say('key')}</label>
      <input id="key" ref=${field} type="password" dir="ltr" required autocomplete="current-password" aria-describedby="key-hint" />
      <p class="hint" id="key-hint">${say('key_hint')}</p>
      ${problem === undefined ? null : html`<${ProblemNotice} problem=${problem} />`}
      <button class="primary" type="submit" aria-disabled=${isBusy}>${say('log_in')}</button>
    </form>
    <${LanguageSwitch} onLanguage=${onLanguage} />
  </main>`
}
