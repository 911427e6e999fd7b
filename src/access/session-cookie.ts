import { randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'

/** The cookie that holds a session. */
export const sessionCookie = 'cc_session'

/** Longest time that a session lasts, in seconds: seven days. */
export const sessionSeconds = 7 * 24 * 60 * 60

/** 256 random bits in base64url. */
const shape = /^[A-Za-z0-9_-]{43}$/

/** A new value for the cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** True where a request has a session cookie, whatever is in it. */
export function hasSessionCookie(header: string | undefined): boolean {
  return valuesIn(header).length > 0
}

/**
 * The token of a `Cookie` header; undefined where there is none or what is there was not made here. A name that stands there
 * twice was planted by a neighbouring site, and nobody knows which of them is ours.
 */
export function tokenIn(header: string | undefined): string | undefined {
  const values = valuesIn(header)
  const [value] = values
  return values.length === 1 && value !== undefined && shape.test(value) ? value : undefined
}

function valuesIn(header: string | undefined): string[] {
  const start = `${sessionCookie}=`
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(start))
    .map((part) => part.slice(start.length))
}

/** A `Set-Cookie` header: no script reads the cookie, and no other site makes a browser send it. */
export function setCookie(token: string, config: Config): string {
  return cookie(token, sessionSeconds, config)
}

/** A `Set-Cookie` header that makes the browser forget the cookie. */
export function clearCookie(config: Config): string {
  return cookie('', 0, config)
}

function cookie(value: string, maxAge: number, { publicUrl }: Config): string {
  const secure = publicUrl?.startsWith('https:') === true ? '; Secure' : ''
  return `${sessionCookie}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`
}
