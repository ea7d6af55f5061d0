import { useEffect } from 'react'
import { assertNever } from '#shared/result.ts'
import type { StageContent, StagePointing } from '#shared/rules/stage.ts'
import { BoardWall } from './BoardWall.tsx'
import { ClosingWall } from './ClosingWall.tsx'
import { PlanWall } from './PlanWall.tsx'
import { ReviewWall } from './ReviewWall.tsx'
import { Spotlight } from './Spotlight.tsx'
import { SpeechProvider, speeches, useSpeech } from './speech.ts'
import { useStage } from './useStage.ts'
import styles from './Wall.module.css'

/** All that the group sees: what the facilitator has on stage, one card that fills it, or nothing. */
export function Wall() {
  const { view, pointing, isBlack } = useStage()
  const speech = speeches[view?.language ?? 'nl']
  useEffect(() => {
    document.documentElement.lang = speech.language
    document.title = speech.t('audience.page')
  }, [speech])
  if (isBlack) return <main className={styles.black} data-wall="black" />
  return (
    <SpeechProvider value={speech}>
      {view?.spotlight ? (
        <Spotlight card={view.spotlight} />
      ) : (
        <main className={styles.wall} data-wall={view?.content.kind ?? 'none'}>
          <Content content={view?.content ?? { kind: 'none' }} pointing={pointing} school={view?.school ?? ''} />
        </main>
      )}
    </SpeechProvider>
  )
}

type Props = { readonly content: StageContent; readonly pointing: StagePointing; readonly school: string }

function Content({ content, pointing, school }: Props) {
  const { t } = useSpeech()
  switch (content.kind) {
    case 'none':
      return (
        <div className={styles.waiting}>
          <p className={styles.name}>{t('app.name')}</p>
          <p>{t('audience.waiting')}</p>
        </div>
      )
    case 'board':
      return <BoardWall content={content} pointing={pointing} />
    case 'plan':
      return <PlanWall content={content} school={school} />
    case 'closing':
      return <ClosingWall content={content} />
    case 'review':
      return <ReviewWall content={content} />
    default:
      return assertNever(content)
  }
}
