/** What a command is given of its process; a test passes its own. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array>
  readonly stdout: NodeJS.WritableStream & { readonly columns?: number; readonly isTTY?: boolean }
  readonly stderr: NodeJS.WritableStream
  /** True where a person sits at it. */
  readonly interactive: boolean
  /** Aborted on SIGINT and SIGTERM. */
  readonly signal: AbortSignal
}

/** Runs with the arguments after its name and returns the exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>
