/** The whole page: who is logged in, in which language, and which view the address names. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { api, signedOut } from './api.ts'
import { html, type Rendered } from './html.ts'
import {
  directionOf,
  type Language,
  LanguageContext,
  languageAtFirst,
  rememberLanguage,
  sayIn,
} from './language.ts'
import { Login } from './login.ts'
import { Shell } from './shell.ts'
import { shellStrings } from './strings/shell.ts'
import type { Session } from './wire.ts'

/** `unknown` until the service has said whether there is a session. */
type Visitor = 'unknown' | 'stranger' | 'signed-out' | Session

export function App(): Rendered {
  const [language, setLanguage] = useState<Language>(languageAtFirst)
  const [visitor, setVisitor] = useState<Visitor>('unknown')

  // Before it is painted: words of one language never stand in the direction of the other.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])

  useEffect(() => {
    const leave = () => setVisitor((was) => (typeof was === 'object' ? 'signed-out' : 'stranger'))
    window.addEventListener(signedOut, leave)
    const ask = async () => {
      const answer = await api.get<Session>('/review/session')
      setVisitor(answer.ok ? answer.body : 'stranger')
    }
    void ask()
    return () => window.removeEventListener(signedOut, leave)
  }, [])

  const choose = (chosen: Language) => {
    rememberLanguage(chosen)
    setLanguage(chosen)
  }
  const logOut = async () => {
    await api.remove('/review/session')
    setVisitor('stranger')
  }
  const say = sayIn(shellStrings, language)

  return html`<${LanguageContext.Provider} value=${language}>
    ${
      visitor === 'unknown'
        ? html`<p class="notice" role="status">${say('loading')}</p>`
        : typeof visitor === 'string'
          ? html`<${Login} isOver=${visitor === 'signed-out'} onSession=${setVisitor} onLanguage=${choose} />`
          : html`<${Shell} session=${visitor} onLogOut=${() => void logOut()} onLanguage=${choose} />`
    }
  <//>`
}
