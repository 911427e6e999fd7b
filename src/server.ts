import { buildApp } from './app.ts'
import type { ProcessDeps } from './deps.ts'
import { checkQueue } from './queue/check-queue.ts'
import { type Running, runProcess } from './run-process.ts'

/** Before it stops listening, the API fails its readiness for this long, so that a balancer can turn away. */
const lameDuck = 1_000

async function startApi(deps: ProcessDeps): Promise<Running> {
  await checkQueue(deps)
  const app = await buildApp(deps)
  const { host, port, portIsGiven } = deps.config
  const url = await app.listen({ host, port }).catch((error: unknown) => {
    // Only where nobody asked for this port; the parent says which one it became.
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    if (!taken || portIsGiven || process.send === undefined) throw error
    return app.listen({ host, port: 0 })
  })
  deps.log.info({ port: Number(new URL(url).port) }, 'the API listens')
  return {
    url,
    async close() {
      app.readiness.draining = true
      // A process tree of one machine has no balancer in front of it.
      if (process.send === undefined) {
        await new Promise((resolve) => setTimeout(resolve, lameDuck))
      }
      await app.close()
    },
  }
}

await runProcess('api', startApi)
