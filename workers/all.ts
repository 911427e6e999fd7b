import { runProcess } from '../src/run-process.ts'
import { startWorkers, workerNames } from '../src/run-workers.ts'

// Every worker in one process: what `npm start` and the compose file run.
await runProcess('workers', (deps) => startWorkers(deps, workerNames))
