import { translate } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import type { Result } from '#shared/result.ts'
import { type EntryContent, entryContent, type OwnEntry, ownEntry } from '#shared/rules/library.ts'
import type { ImportPlan } from '#shared/rules/libraryFile.ts'
import { library } from './useLibrary.ts'

/** An own idea of what is told of it: in the place of the one with `id`, or a new one. */
function asOwn(content: EntryContent, id: string = crypto.randomUUID()): OwnEntry {
  return { ...entryContent.parse(content), id, stated: {}, own: true }
}

/** Changes the own ideas and says so, with a way back. A refusal is only returned. */
async function change(put: readonly OwnEntry[], remove: readonly string[], said: string): Promise<Result<null>> {
  const before = library.state.entries ?? []
  const touched = new Set([...put.map(({ id }) => id), ...remove])
  const replaced = before.filter(({ id }) => touched.has(id)).map((entry) => ownEntry.parse(entry))
  const added = put.map(({ id }) => id).filter((id) => !replaced.some((entry) => entry.id === id))
  const answer = await library.change(put, remove)
  if (!answer.ok) return answer
  const takeBack = async () => {
    const undone = await library.change(replaced, added)
    if (undone.ok) showNotice({ tone: 'done', text: translate('library.undone') })
    else showError(undone.error)
  }
  showNotice({
    tone: 'done',
    text: said,
    action: { label: translate('undo.action'), run: () => void takeBack() },
  })
  return answer
}

/** Keeps an idea, in the place of the own one with `replacedId` when that is given. Shows a refusal. */
export async function keepIdea(content: EntryContent, replacedId?: string): Promise<void> {
  const answer = await change([asOwn(content, replacedId)], [], translate('library.saved', { name: content.name }))
  if (!answer.ok) showError(answer.error)
}

/** Gives an own idea another name. Errors: `text.empty`, `text.tooLong`, `library.exists` and those of the store. */
export function renameIdea(entry: OwnEntry, name: string): Promise<Result<null>> {
  return change([{ ...entry, name }], [], translate('library.renamed', { name }))
}

/** Removes an own idea; whether it is gone. Shows a refusal. */
export async function removeIdea({ id, name }: OwnEntry): Promise<boolean> {
  const answer = await change([], [id], translate('library.removed', { name }))
  if (!answer.ok) showError(answer.error)
  return answer.ok
}

/** Takes over what a file has that is new or other. Errors: `library.full` and those of the store. */
export function takeOver({ fresh, replacing }: ImportPlan): Promise<Result<null>> {
  const put = [
    ...fresh.map((content) => asOwn(content)),
    ...replacing.map(({ present, next }) => asOwn(next, present.id)),
  ]
  return change(put, [], translate('library.import.taken', { count: put.length }))
}
