import type { ErrorCode } from './errors.ts'

/** Values to fill in a text: names, counts, dates as text. */
export type Values = Readonly<Record<string, string | number>>

/** An expected error: a code that the language files have a text for, and what that text needs. */
export type AppError = { readonly code: ErrorCode; readonly values?: Values | undefined }

/** The answer of anything that may be refused. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

/** A good answer. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A refusal: `code` names the text to show. */
export function fail(code: ErrorCode, values?: Values): Result<never> {
  return { ok: false, error: values ? { code, values } : { code } }
}

/** For the `default` of a switch over a union: the compiler proves that it is never reached. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
