import { type Measurement, median } from './result.ts'

/** How long the newest boards take to read, one after another: as they are, and as they were at moments of the past. */
export async function readBoards(
  base: string,
  headers: Record<string, string>,
  say: (line: string) => void,
): Promise<Measurement[]> {
  const list = await fetch(`${base}/v1/events?limit=40`, { headers })
  if (list.status !== 200) {
    say(`boards are not measured: /v1/events answered ${list.status}`)
    return []
  }
  const { items } = (await list.json()) as { items: { id: string }[] }
  const now = new Date().toISOString()
  const queries = [
    '',
    `?recorded_at=${now}`,
    `?known_at=${now}`,
    `?known_at=${now}&recorded_at=${now}`,
  ]
  const times = new Map<string, number[]>(queries.map((query) => [query, []]))
  // In turns, so that what else the machine does falls on all of them alike.
  for (const { id } of items) {
    for (const query of queries) {
      const start = performance.now()
      const board = await fetch(`${base}/v1/events/${id}${query}`, { headers })
      await board.text()
      if (board.status !== 200) throw new Error(`a board answered ${board.status}`)
      times.get(query)?.push(performance.now() - start)
    }
  }
  const [present = 0, ...past] = queries.map((query) => median(times.get(query) ?? []))
  const names = ['recorded_at', 'known_at', 'known_at and recorded_at']
  return [
    { name: 'board read, median', value: present, unit: 'ms' },
    ...past.map((value, at) => ({
      name: `board read, ${names[at]}`,
      value,
      unit: 'ms',
      beside: { name: 'the present board', value: present },
    })),
  ]
}
