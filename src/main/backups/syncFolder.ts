import { open } from 'node:fs/promises'

/** Puts the names in a folder on disk, where a system can: Windows and some network disks cannot, and need not. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
