import { parentPort } from 'node:worker_threads'
import { engineVersion, extract } from '../extraction/extract.ts'
import { serveExtraction } from './extraction-messages.ts'

// Runs inside a worker thread of the pool, so that a text that takes for ever can be given up.
if (parentPort !== null) serveExtraction(parentPort, extract, engineVersion)
