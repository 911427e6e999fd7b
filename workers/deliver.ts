import { runProcess } from '../src/run-process.ts'
import { startWorkers } from '../src/run-workers.ts'

await runProcess('deliver', (deps) => startWorkers(deps, ['deliver']))
