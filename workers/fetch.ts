import { runProcess } from '../src/run-process.ts'
import { startWorkers } from '../src/run-workers.ts'

await runProcess('fetch', (deps) => startWorkers(deps, ['fetch']))
