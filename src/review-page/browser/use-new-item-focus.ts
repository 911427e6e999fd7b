import { useEffect, useRef } from 'preact/hooks'

/**
 * After "show more" one reads on at the first new item: the button may be gone, and what had the focus with it.
 * @param list the element whose children are the items.
 */
export function useNewItemFocus(
  list: { readonly current: HTMLElement | null },
  count: number,
): void {
  const before = useRef(count)
  useEffect(() => {
    const was = before.current
    before.current = count
    const first = was > 0 && count > was ? list.current?.children[was] : undefined
    if (!(first instanceof HTMLElement)) return
    const target = first.querySelector<HTMLElement>('a, button, summary') ?? first
    if (target === first) first.tabIndex = -1
    target.focus()
  }, [list, count])
}
