import { ok, type Result } from '#shared/result.ts'
import type { Surroundings, Workspace } from '../workspace/workspace.ts'
import type { Station } from './station.ts'

/** Adds the example traject. Errors: those of the store. */
export async function addExample(
  workspace: Workspace,
  surroundings: Surroundings,
): Promise<Result<{ trajectId: string }>> {
  // Loaded when asked for: most starts never need it.
  const { exampleDocument } = await import('../workspace/example.ts')
  const trajectId = surroundings.id()
  const document = exampleDocument({ trajectId, ...surroundings })
  return workspace.adopt(trajectId, document, document.traject.get(trajectId)?.school ?? '')
}

/** Puts the example in a workspace that is still empty, for a demonstration. */
export async function prepareDemo(station: Station, surroundings: Surroundings): Promise<Result<null>> {
  const workspace = station.workspace()
  if (!workspace.ok) return workspace
  if (workspace.value.list().length > 0) return ok(null)
  const added = await addExample(workspace.value, surroundings)
  return added.ok ? ok(null) : added
}
