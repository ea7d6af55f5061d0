import type { Patch } from '#shared/patch.ts'

/** As much of Electron's `powerSaveBlocker` as keeps a display on. */
type Blocker = {
  readonly start: (what: 'prevent-display-sleep') => number
  readonly stop: (id: number) => void
}

/** Keeps the display on as long as something asks for it. */
export type Awake = {
  /** Whether the wall is open. */
  readonly wall: (isOpen: boolean) => void
  /** What changed in a traject: a clock that runs keeps the display on until it stands still. */
  readonly changed: (patch: Patch) => void
}

/** A group looks at a wall or at a clock without touching the laptop: its display must not go dark meanwhile. */
export function createAwake(blocker: Blocker): Awake {
  const reasons = new Set<string>()
  let held: number | null = null
  const set = (reason: string, isThere: boolean) => {
    if (isThere) reasons.add(reason)
    else reasons.delete(reason)
    if (reasons.size > 0) held ??= blocker.start('prevent-display-sleep')
    else if (held !== null) {
      blocker.stop(held)
      held = null
    }
  }
  return {
    wall: (isOpen) => set('wall', isOpen),
    changed: (patch) => {
      for (const change of patch) {
        if (change.table === 'timer') set(`clock ${change.id}`, (change.after?.startedAt ?? null) !== null)
      }
    },
  }
}
