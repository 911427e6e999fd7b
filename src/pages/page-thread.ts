import { parentPort } from 'node:worker_threads'
import { serveThread } from '../threads/serve-thread.ts'
import { answerPage } from './page-messages.ts'

// Runs inside a worker thread of the pool, so that a page that takes for ever can be given up.
if (parentPort !== null) serveThread(parentPort, answerPage)
