import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { holdsText } from './copyWork.ts'
import { setAsideFolder } from './places.ts'
import { isFolder, type RunCopyWork } from './shelf.ts'
import { unlinkWiped } from './wipe.ts'

/**
 * Clears trajecten from the data files that were set aside, as from copies; what cannot be opened and holds one of them
 * goes. Gives how many files still hold something of them.
 */
export async function clearSetAside(
  dataFolder: string,
  trajectIds: readonly string[],
  run: RunCopyWork,
): Promise<number> {
  const top = setAsideFolder(dataFolder)
  if (!(await isFolder(top))) return 0
  let left = 0
  for (const folder of await readdir(top)) {
    for (const name of (await readdir(join(top, folder))).toSorted()) {
      const file = join(top, folder, name)
      try {
        // Its log becomes part of it first, so that there is none any more; that of a damaged file stays beside it.
        if (name.endsWith('.db')) await run({ what: 'finish', file }).catch(() => null)
        if (!existsSync(file) || !trajectIds.some((id) => holdsText(file, id))) continue
        if (name.endsWith('.db')) {
          await run({ what: 'clear', file, draft: `${file}.nieuw`, trajectIds })
        } else unlinkWiped(file)
      } catch {
        left += 1
      }
    }
  }
  return left
}
