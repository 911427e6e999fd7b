/** The thread in which `scaling.ts` has texts read: one measure a message. */
import { parentPort } from 'node:worker_threads'
import { extract } from '../../src/extraction/extract.ts'
import { isOverfullTextError } from '../../src/extraction/overfull.ts'

export interface Reading {
  readonly text: string
  readonly language: string
  /** How often it is read. */
  readonly times: number
}

/**
 * Processor time of one extraction, in milliseconds: other work on the machine is no fault of the text. A refusal is an
 * answer.
 */
function cost({ text, language, times }: Reading): number {
  const start = process.cpuUsage()
  for (let time = 0; time < times; time += 1) {
    try {
      extract(text, { language, publishedAt: '2021-05-03' })
    } catch (error) {
      if (!isOverfullTextError(error)) throw error
    }
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000 / times
}

parentPort?.on('message', (reading: Reading) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
  parentPort?.postMessage(cost(reading))
})
