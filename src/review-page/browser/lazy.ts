import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { html, type Rendered } from './html.ts'
import { useStrings } from './language.ts'
import { ProblemNotice } from './problem-notice.ts'
import { shellStrings } from './strings/shell.ts'

/**
 * A view whose files are asked for when it is first shown: who comes for the queue does not wait for the charts.
 * @param load imports the view
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => Rendered {
  let known: ComponentType<Props> | undefined
  return function Lazy(props) {
    const say = useStrings(shellStrings)
    const [View, setView] = useState(() => known)
    const [isAway, setAway] = useState(false)
    const ask = async () => {
      setAway(false)
      try {
        known = await load()
        setView(() => known)
      } catch {
        // The service is away, or has another version by now.
        setAway(true)
      }
    }
    useEffect(() => {
      if (View === undefined) void ask()
    }, [])
    if (isAway) {
      const problem = { code: 'unreachable', title: '', detail: '' }
      return html`<${ProblemNotice} problem=${problem} onRetry=${() => location.reload()} />`
    }
    return View === undefined
      ? html`<p role="status">${say('loading')}</p>`
      : html`<${View} ...${props} />`
  }
}
