import { useEffect, useSyncExternalStore } from 'react'
import type { AudienceState } from '#shared/contract.ts'
import type { StageScreen } from '#shared/rules/stage.ts'
import { bridge } from './bridge.ts'
import { useSpeech } from './language.ts'
import { showError } from './notices.ts'
import { StageSender } from './stageSender.ts'
import { useStore } from './useDocument.ts'

/** The stage of this window. */
export const stage = new StageSender(bridge, (run) => requestAnimationFrame(run))

/** Says what is on stage while a component is shown. `screen` may be a new object at every draw. */
export function useStage(screen: StageScreen): void {
  const { trajectId } = useStore()
  const { language } = useSpeech()
  const written = JSON.stringify(screen)
  useEffect(() => {
    stage.enter(trajectId, JSON.parse(written) as StageScreen, language)
    return () => stage.leave()
  }, [trajectId, written, language])
}

/** How the audience window is; null where there can be none. */
export function useAudience(): AudienceState | null {
  return useSyncExternalStore(stage.subscribe, () => stage.audience)
}

/** The card that fills the wall, if one does. */
export function useSpotlit(): string | null {
  return useSyncExternalStore(stage.subscribe, () => stage.spotlit)
}

/** Does something with the audience window, and shows why when it is refused. */
export async function askAudience(what: 'toggleAudience' | 'toggleFreeze' | 'toggleBlack'): Promise<void> {
  const answer = await stage[what]()
  if (!answer.ok) showError(answer.error)
}
