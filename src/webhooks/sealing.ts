/** Secrets of webhooks at rest. They have to be read again to sign, so they are encrypted, not digested. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Sealing {
  /** @param owner the id of the endpoint: a sealed secret opens for its own endpoint only. */
  readonly seal: (owner: string, secret: string) => Buffer
  /** @throws where it was sealed with another key, for another endpoint, or was changed. */
  readonly open: (owner: string, sealed: Buffer) => string
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM with a fresh nonce each time: nonce, tag, text. */
export function createSealing(key: Buffer): Sealing {
  return {
    seal(owner, secret) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), text])
    },
    open(owner, sealed) {
      const nonce = sealed.subarray(0, nonceBytes)
      const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
      const text = sealed.subarray(nonceBytes + tagBytes)
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
    },
  }
}

/** The key that is kept in the data directory, made by whoever needs it first. */
async function keptKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'webhook-key')
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (known !== undefined) return known
  await mkdir(dataDir, { recursive: true })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, randomBytes(32).toString('base64'), { mode: 0o600 })
  // Unlike a rename, a link never replaces the key that another process has made meanwhile.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft, { force: true })
  return readFile(path, 'utf8')
}

/**
 * Opens with WEBHOOK_KEY, or with the key in the data directory where that is unset. The key is looked for on first use.
 * @throws (the result) where there is no key and none can be kept.
 */
export function sealingOf(config: {
  readonly webhookKey: string | undefined
  readonly dataDir: string
}): () => Promise<Sealing> {
  let known: Promise<Sealing> | undefined
  return () => {
    known ??= (async () => {
      const key = config.webhookKey ?? (await keptKey(config.dataDir))
      return createSealing(Buffer.from(key, 'base64'))
    })().catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
}
