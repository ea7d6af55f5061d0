import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Result } from '#shared/result.ts'

/** An empty folder of this test alone, gone when the test is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jaarlijn-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a good answer. Throws on a refusal, with its code. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.values ?? {})}`)
  return result.value
}
