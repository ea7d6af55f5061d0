import { bridge } from './bridge.ts'
import { Drafts } from './drafts.ts'
import { later } from './later.ts'

const opened = new Map<string | null, Drafts>()

/** What is typed in a traject, or (null) at the list of them: one for as long as the window is there, read once. */
export async function openDrafts(trajectId: string | null): Promise<Drafts> {
  const known = opened.get(trajectId)
  if (known) return known
  const drafts = new Drafts(trajectId, { bridge, later })
  opened.set(trajectId, drafts)
  await drafts.read()
  return drafts
}

/** Everything that is typed in this window. */
export function allDrafts(): readonly Drafts[] {
  return [...opened.values()]
}
