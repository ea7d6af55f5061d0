import { ok, type Result } from '#shared/result.ts'
import { sha256 } from './sha256.ts'
import type { Environment, Workspace } from './workspace/workspace.ts'
import type { WorkspaceHandle } from './workspaceHandle.ts'

/** Adds the example traject. Errors: those of the store. */
export async function addExample(
  workspace: Workspace,
  environment: Environment,
): Promise<Result<{ trajectId: string }>> {
  // Loaded when asked for: most starts never need it.
  const { exampleDocument } = await import('./workspace/example.ts')
  const trajectId = environment.id()
  const document = exampleDocument({ trajectId, sha256, ...environment })
  return workspace.adopt(trajectId, document, document.traject.get(trajectId)?.school ?? '')
}

/** Puts the example in a workspace that is still empty, for a demonstration. */
export async function prepareDemo(workspaceHandle: WorkspaceHandle, environment: Environment): Promise<Result<null>> {
  const workspace = workspaceHandle.workspace()
  if (!workspace.ok) return workspace
  if (workspace.value.list().length > 0) return ok(null)
  const added = await addExample(workspace.value, environment)
  return added.ok ? ok(null) : added
}
