import { describeKills } from '../support/kill-scenario.ts'
import { backendKinds } from '../support/queues.ts'

for (const kind of backendKinds) {
  describeKills(kind, { articles: 300, kills: 25, redisDatabase: 7, limit: 240_000 })
}
