import { copyBeforeImport } from '#app/copyBeforeImport.ts'
import { translate } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { offerToTakeBack } from '#app/undoNotice.ts'
import type { Result } from '#shared/result.ts'
import {
  type EntryContent,
  entryContent,
  type IdeaToKeep,
  type OwnEntry,
  ownEntry,
} from '#shared/rules/library/library.ts'
import type { ImportPlan } from '#shared/rules/library/libraryFile.ts'
import { library } from './useLibrary.ts'

/** The ideas that are kept, as they now are, or why they are not. */
type Kept = Result<readonly OwnEntry[]>

/** An own idea of what is told of it: in the place of the one with `id`, or a new one. */
function asOwn(content: EntryContent, id: string | null = null): IdeaToKeep {
  return { ...entryContent.parse(content), id, stated: {}, own: true }
}

/** Changes the own ideas and says so, with a way back. A refusal is only returned. */
async function change(put: readonly IdeaToKeep[], remove: readonly string[], said: string): Promise<Kept> {
  const before = library.state.entries ?? []
  const touched = new Set([...put.map(({ id }) => id), ...remove])
  const replaced = before.filter(({ id }) => touched.has(id)).map((entry) => ownEntry.parse(entry))
  const answer = await library.change(put, remove)
  if (!answer.ok) return answer
  const added = answer.value.map(({ id }) => id).filter((id) => !replaced.some((entry) => entry.id === id))
  const after = JSON.stringify(library.state.entries)
  offerToTakeBack(said, {
    isLast: () => JSON.stringify(library.state.entries) === after,
    subscribe: library.subscribe,
    takeBack: async () => {
      const undone = await library.change(replaced, added)
      if (undone.ok) showNotice({ tone: 'done', text: translate('library.undone') })
      else showError(undone.error)
      return undone.ok
    },
  })
  return answer
}

/** Keeps an idea, in the place of the own one with `replacedId` when that is given. Shows a refusal. */
export async function keepIdea(content: EntryContent, replacedId?: string): Promise<void> {
  const answer = await change([asOwn(content, replacedId)], [], translate('library.saved', { name: content.name }))
  if (!answer.ok) showError(answer.error)
}

/** Gives an own idea another name. Errors: `text.empty`, `text.tooLong`, `library.exists` and those of the store. */
export function renameIdea(entry: OwnEntry, name: string): Promise<Kept> {
  return change([{ ...entry, name }], [], translate('library.renamed', { name }))
}

/** Removes an own idea; whether it is gone. Shows a refusal. */
export async function removeIdea({ id, name }: OwnEntry): Promise<boolean> {
  const answer = await change([], [id], translate('library.removed', { name }))
  if (!answer.ok) showError(answer.error)
  return answer.ok
}

/** Takes over what a file has that is new or other, after a backup. Errors: `backup.failed`, `library.full` and those of the store. */
export async function takeOver({ fresh, replacing }: ImportPlan): Promise<Kept> {
  const copied = await copyBeforeImport()
  if (!copied.ok) return copied
  const put = [
    ...fresh.map((content) => asOwn(content)),
    ...replacing.map(({ present, next }) => asOwn(next, present.id)),
  ]
  return change(put, [], translate('library.import.taken', { count: put.length }))
}
