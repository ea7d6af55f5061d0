import type { Exported } from '#shared/contract.ts'
import { ok, type Result } from '#shared/result.ts'

/** What one does when a file cannot be written where one wants it. */
export type WayOn = 'again' | 'elsewhere' | 'leave'

type Asking = {
  /** Asks where; null when nowhere. */
  readonly where: () => Promise<string | null>
  /** Asks what now, after it could not be written to a path. */
  readonly whatNow: (path: string) => Promise<WayOn>
  readonly make: () => Promise<Uint8Array>
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<null>>
}

/**
 * Asks where, makes a file once, and writes it: again or elsewhere as long as the person wants that. Error: why the last
 * place did not take it.
 */
export async function saveSomewhere({ where, whatNow, make, write }: Asking): Promise<Result<Exported>> {
  let path = await where()
  if (path === null) return ok({ kind: 'cancelled' })
  const bytes = await make()
  for (;;) {
    const written = await write(path, bytes)
    if (written.ok) return ok({ kind: 'saved', path })
    const way = await whatNow(path)
    if (way === 'leave') return written
    // Who then chooses no other place has what was made not lost yet: the same is asked once more.
    if (way === 'elsewhere') path = (await where()) ?? path
  }
}
