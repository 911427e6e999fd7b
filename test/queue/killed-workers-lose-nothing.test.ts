import { describeKills } from '../support/kill-scenario.ts'

// The short form; `npm run test:faults` runs the long one on both backends.
describeKills('postgres', { articles: 40, kills: 4, redisDatabase: 6, limit: 180_000 })
