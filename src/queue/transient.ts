/**
 * True for errors of the database that say nothing about the work at hand: lost connections,
 * deadlocks, waits that were cut short, servers that start or stop. Codes: PostgreSQL, appendix A.
 */
export function isTransient(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string') {
    if (/^(08|53|57P|58)/.test(code)) return true
    if (['40001', '40P01', '55P03', '57014', '25P03', '25P04'].includes(code)) return true
    if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code)) return true
  }
  return (
    typeof message === 'string' &&
    /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
      message,
    )
  )
}
