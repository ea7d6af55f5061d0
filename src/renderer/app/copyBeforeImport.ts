import { ok, type Result } from '#shared/result.ts'
import { bridge } from './bridge.ts'

/** Makes the backup without which nothing of a file is taken over. Error: `backup.failed`. */
export async function copyBeforeImport(): Promise<Result<null>> {
  const made = await bridge.call('backups.make', { reason: 'import' })
  return made.ok ? ok(null) : made
}
