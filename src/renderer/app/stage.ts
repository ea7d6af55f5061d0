import { useEffect } from 'react'
import type { AudienceState } from '#shared/contract.ts'
import type { StageScreen } from '#shared/rules/stage/stage.ts'
import { useObserved } from '#ui/useObserved.ts'
import { bridge } from './bridge.ts'
import { useTranslation } from './language.ts'
import { showError } from './notices.ts'
import { StageSender } from './stageSender.ts'
import { useStore } from './useDocument.ts'

/** The stage of this window. */
export const stage = new StageSender(bridge, (run) => requestAnimationFrame(run))

/**
 * Says what is on stage while a component is shown. `screen` may be a new object at every draw. What has
 * `data-stage-scroll` is the sheet of that screen: the wall follows how far it is scrolled.
 */
export function useStage(screen: StageScreen): void {
  const { trajectId } = useStore()
  const { language } = useTranslation()
  const written = JSON.stringify(screen)
  useEffect(() => {
    stage.enter(trajectId, JSON.parse(written) as StageScreen, language)
    return () => stage.leave()
  }, [trajectId, written, language])
  useEffect(() => {
    const onScroll = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.dataset.stageScroll !== undefined) stage.scroll('sheet', target)
    }
    // A scroll does not bubble.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', onScroll, { capture: true })
  }, [])
}

/** Puts a screen over what is on stage for as long as it is one; null takes it off. */
export function useStageCover(screen: StageScreen | null): void {
  const { trajectId } = useStore()
  const { language } = useTranslation()
  const written = screen && JSON.stringify(screen)
  useEffect(() => {
    if (written === null) return
    return stage.cover(trajectId, JSON.parse(written) as StageScreen, language)
  }, [trajectId, written, language])
}

/** How the audience window is; null where there can be none. */
export function useAudience(): AudienceState | null {
  return useObserved(stage, () => stage.audience)
}

/** The card or cluster that has the wall to itself, if one does. */
export function useSpotlit(): string | null {
  return useObserved(stage, () => stage.spotlit)
}

/** Does something with the audience window, and shows why when it is refused. */
export async function askAudience(
  what: 'toggleAudience' | 'closeAudience' | 'startPreview' | 'stopPreview' | 'toggleFreeze' | 'toggleBlack',
): Promise<void> {
  const answer = await stage[what]()
  if (!answer.ok) showError(answer.error)
}
