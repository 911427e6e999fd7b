import { parentPort } from 'node:worker_threads'
import { serveExtraction } from '../../../src/claims/extraction-messages.ts'
import { engineVersion, extract } from '../../../src/extraction/extract.ts'

// The real engine, with texts that make it fail in the ways an engine can.
if (parentPort !== null) {
  serveExtraction(
    parentPort,
    (text, options) => {
      if (text.includes('HANG')) for (;;);
      if (text.includes('THROW')) throw new Error('this text breaks the engine')
      if (text.includes('EXIT')) process.exit(1)
      return extract(text, options)
    },
    engineVersion,
  )
}
