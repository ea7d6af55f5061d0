/** The error log: where errors that nobody expected are written down. */
export type Log = (what: string, error: unknown) => void

/**
 * What may be written down about such an error: its kind, its code and where in the code it happened.
 * The message is left out, because it can quote what a school wrote.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return [`${error.name}${code}`, ...frames].join('\n')
}
