import { startEmbeddedDatabase } from '../../src/db/embedded.ts'

// Holds an embedded database until it is killed: the parent that a test takes away from it.
await startEmbeddedDatabase(process.env['HELD_DATA_DIR'] ?? '', () => undefined)
process.send?.({ kind: 'ready' })
setInterval(() => undefined, 60_000)
