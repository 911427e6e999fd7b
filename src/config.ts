import { isIP } from 'node:net'
import { z } from 'zod'
import type { SecondReviewRates } from './reviews/second-review.ts'
import { taskKinds } from './reviews/task-kinds.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')

/** An address, or a network as `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && most > 0 && (bits === undefined || fits(bits, most))
}

function fits(bits: string, most: number): boolean {
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most
}

const networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine(
    (parts) => parts.every(isNetwork),
    'addresses or networks (10.0.0.0/8), with commas between',
  )

const defaultPort = 8080

const rate = z.coerce.number().min(0).max(1)

/** `claim=0.1,relation=0.25`: the share of the tasks of each kind that two people decide. */
function toRates(text: string, context: z.RefinementCtx): SecondReviewRates {
  const rates: Partial<Record<(typeof taskKinds)[number], number>> = {}
  for (const part of text.split(',').filter((it) => it.trim() !== '')) {
    const [name = '', share = ''] = part.split('=').map((it) => it.trim())
    const kind = taskKinds.find((it) => it === name && it !== 'adjudication')
    const parsed = rate.safeParse(share === '' ? Number.NaN : share)
    if (kind === undefined || !parsed.success) {
      context.addIssue(`"${part.trim()}" is no kind of task with a share from 0 to 1`)
      return z.NEVER
    }
    rates[kind] = parsed.data
  }
  return rates
}

/** `https://paper.example`, `https://*.paper.example:8443`: nothing that could end the directive of a policy. */
const frameOrigin = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::(?:\d{1,5}|\*))?$/i

/** `none`, `self` or origins, with commas between, as the sources of a policy's `frame-ancestors`. */
function toFrameAncestors(text: string, context: z.RefinementCtx): string {
  const parts = text.split(',').map((it) => it.trim())
  if (parts.length === 1 && parts[0] === 'none') return "'none'"
  const faulty = parts.find((part) => part !== 'self' && !frameOrigin.test(part))
  if (faulty !== undefined) {
    context.addIssue(`"${faulty}" is not an origin; give none, or self and origins`)
    return z.NEVER
  }
  return parts.map((part) => (part === 'self' ? "'self'" : part)).join(' ')
}

/** The environment, parsed once; nothing else reads `process.env`. The README lists these variables. */
export const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  REDIS_ALLOW_VOLATILE: flag.default(false),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.optional(),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXIES: networks.optional(),
  OUTBOUND_ALLOWED_NETWORKS: networks.optional(),
  WEBHOOK_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, '32 bytes in base64 (openssl rand -base64 32)')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  EXTRACT_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  EXTRACT_TIMEOUT_MS: z.coerce.number().int().min(100).default(10_000),
  QUEUE_LOCK_MS: z.coerce.number().int().min(500).default(30_000),
  SWEEP_INTERVAL_MS: z.coerce.number().int().min(100).default(10_000),
  LEASE_SECONDS: z.coerce.number().int().min(5).max(3600).default(300),
  REVIEW_LEASES: z.coerce.number().int().min(1).max(100).default(3),
  FACT_CHECK_AUTHOR_NAME: z.string().min(1).max(200).optional(),
  FACT_CHECK_AUTHOR_URL: z.url({ protocol: /^https?$/ }).optional(),
  FACT_CHECK_EVIDENCE: z.enum(['required', 'optional']).default('required'),
  CARD_FRAME_ANCESTORS: z.string().default('none').transform(toFrameAncestors),
  REVIEW_SECOND: z.string().default('').transform(toRates),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(12_000),
  BACKLOG_PER_KEY: z.coerce.number().int().min(0).default(20_000),
  BACKLOG: z.coerce.number().int().min(0).default(100_000),
  LOGIN_TRIES_PER_MINUTE: z.coerce.number().int().min(0).default(10),
  WORKER_PORT: port.optional(),
})

export interface Config {
  readonly databaseUrl: string | undefined
  /** The owner of the schema, for migrations; without it `databaseUrl` is used for them too. */
  readonly databaseOwnerUrl: string | undefined
  readonly redisUrl: string | undefined
  readonly redisAllowVolatile: boolean
  readonly host: string
  /** Where the API listens; 0 for any free port. */
  readonly port: number
  /** True where the port was asked for: another one is then no substitute. */
  readonly portIsGiven: boolean
  /** Where clients reach the service, without a trailing slash. */
  readonly publicUrl: string | undefined
  /** Proxies whose word (X-Forwarded-For) counts for where a request comes from: addresses and networks. */
  readonly trustedProxies: readonly string[]
  /** Networks beside the public internet that webhooks, feeds and pages may be in. */
  readonly outboundAllowedNetworks: readonly string[]
  /** Seals the secrets of webhooks: 32 bytes in base64. Unset: a key that is kept in `dataDir`. */
  readonly webhookKey: string | undefined
  readonly dataDir: string
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
  readonly databasePool: number
  readonly extractConcurrency: number
  readonly extractTimeoutMs: number
  /** How long a job stays a worker's after its last sign of life. */
  readonly queueLockMs: number
  readonly sweepIntervalMs: number
  readonly leaseSeconds: number
  /** Most tasks that a reviewer may hold at a time. */
  readonly reviewLeases: number
  /** Shares of tasks that two people decide, each without knowing of the other. */
  readonly secondReview: SecondReviewRates
  /** The organisation that checks facts; null: each fact-check names one. */
  readonly factCheckAuthor: { readonly name: string; readonly url?: string } | null
  /** Who may show cards in a frame, as sources of a policy: `'none'`, or `'self'` and origins. */
  readonly cardFrameAncestors: string
  /** Whether a rating needs evidence. */
  readonly factCheckEvidence: 'required' | 'optional'
  /** Requests that an API key may make of a process in a minute; 0 for any number. */
  readonly rateLimitPerMinute: number
  /** Most articles that wait to be read, of one API key and in all; 0: any number. */
  readonly backlogPerKey: number
  readonly backlog: number
  /** Tries to exchange a key for a session that an address may make of a process in a minute; 0 for any number. */
  readonly loginTriesPerMinute: number
  /** Where a worker answers /livez, /readyz and /metrics; unset: nowhere. */
  readonly workerPort: number | undefined
}

/**
 * Reads the configuration from environment variables; an empty value counts as unset.
 * @throws an error that lists every fault, a line each.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not usable:\n${faults.join('\n')}`)
  }
  const values = parsed.data
  return {
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    redisUrl: values.REDIS_URL,
    redisAllowVolatile: values.REDIS_ALLOW_VOLATILE,
    host: values.HOST,
    port: values.PORT ?? defaultPort,
    portIsGiven: values.PORT !== undefined,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    outboundAllowedNetworks: values.OUTBOUND_ALLOWED_NETWORKS ?? [],
    webhookKey: values.WEBHOOK_KEY,
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    databasePool: values.DATABASE_POOL,
    extractConcurrency: values.EXTRACT_CONCURRENCY,
    extractTimeoutMs: values.EXTRACT_TIMEOUT_MS,
    queueLockMs: values.QUEUE_LOCK_MS,
    sweepIntervalMs: values.SWEEP_INTERVAL_MS,
    leaseSeconds: values.LEASE_SECONDS,
    reviewLeases: values.REVIEW_LEASES,
    secondReview: values.REVIEW_SECOND,
    factCheckAuthor: authorOf(values.FACT_CHECK_AUTHOR_NAME, values.FACT_CHECK_AUTHOR_URL),
    factCheckEvidence: values.FACT_CHECK_EVIDENCE,
    cardFrameAncestors: values.CARD_FRAME_ANCESTORS,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    backlogPerKey: values.BACKLOG_PER_KEY,
    backlog: values.BACKLOG,
    loginTriesPerMinute: values.LOGIN_TRIES_PER_MINUTE,
    workerPort: values.WORKER_PORT,
  }
}

function authorOf(name: string | undefined, url: string | undefined) {
  if (name === undefined) return null
  return url === undefined ? { name } : { name, url }
}

/** The environment variables that `parseConfig` reads the same configuration from: for child processes. */
export function toEnvironment(config: Config): Record<string, string> {
  const values: Record<keyof z.input<typeof environment>, string | number | boolean | undefined> = {
    DATABASE_URL: config.databaseUrl,
    DATABASE_OWNER_URL: config.databaseOwnerUrl,
    REDIS_URL: config.redisUrl,
    REDIS_ALLOW_VOLATILE: config.redisAllowVolatile,
    HOST: config.host,
    PORT: config.portIsGiven ? config.port : undefined,
    PUBLIC_URL: config.publicUrl,
    TRUSTED_PROXIES: config.trustedProxies.join(','),
    OUTBOUND_ALLOWED_NETWORKS: config.outboundAllowedNetworks.join(','),
    WEBHOOK_KEY: config.webhookKey,
    DATA_DIR: config.dataDir,
    LOG_LEVEL: config.logLevel,
    DATABASE_POOL: config.databasePool,
    EXTRACT_CONCURRENCY: config.extractConcurrency,
    EXTRACT_TIMEOUT_MS: config.extractTimeoutMs,
    QUEUE_LOCK_MS: config.queueLockMs,
    SWEEP_INTERVAL_MS: config.sweepIntervalMs,
    LEASE_SECONDS: config.leaseSeconds,
    REVIEW_LEASES: config.reviewLeases,
    FACT_CHECK_AUTHOR_NAME: config.factCheckAuthor?.name,
    FACT_CHECK_AUTHOR_URL: config.factCheckAuthor?.url,
    FACT_CHECK_EVIDENCE: config.factCheckEvidence,
    CARD_FRAME_ANCESTORS: config.cardFrameAncestors.replaceAll("'", '').replaceAll(' ', ','),
    REVIEW_SECOND: Object.entries(config.secondReview)
      .map(([kind, share]) => `${kind}=${share}`)
      .join(','),
    RATE_LIMIT_PER_MINUTE: config.rateLimitPerMinute,
    BACKLOG_PER_KEY: config.backlogPerKey,
    BACKLOG: config.backlog,
    LOGIN_TRIES_PER_MINUTE: config.loginTriesPerMinute,
    WORKER_PORT: config.workerPort,
  }
  return Object.fromEntries(
    // An empty value counts as unset, and overrides what a child would inherit.
    Object.entries(values).map(([name, value]) => [name, String(value ?? '')]),
  )
}
