import { useEffect } from 'react'
import { translationIn } from '#shared/i18n.ts'
import { assertNever } from '#shared/result.ts'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { BoardWall } from './BoardWall.tsx'
import { ClosingWall } from './ClosingWall.tsx'
import { LedgerWall } from './LedgerWall.tsx'
import { OverviewWall, PlanWall, YearHead } from './PlanWall.tsx'
import { RecapWall } from './RecapWall.tsx'
import { ReviewWall, SaidWall } from './ReviewWall.tsx'
import { SealedWall } from './SealedWall.tsx'
import { AgreementsWall, SealingWall } from './SealingWall.tsx'
import { ActivityWall } from './SheetWall.tsx'
import { Spotlight } from './Spotlight.tsx'
import { TimelineWall } from './TimelineWall.tsx'
import { TimingWall } from './TimingWall.tsx'
import { TellPagesProvider } from './tellPages.ts'
import { SpeechProvider } from './translation.ts'
import { tellPages, useStage } from './useStage.ts'
import { WaitingWall } from './WaitingWall.tsx'
import styles from './Wall.module.css'

/** All that the group sees: what the facilitator has on stage, one card that fills it, or what comes next. */
export function Wall() {
  const { view, pointing, look, isBlack } = useStage()
  const translation = translationIn(view?.language ?? 'nl')
  useEffect(() => {
    document.documentElement.lang = translation.language
    document.title = translation.t('audience.page')
  }, [translation])
  useEffect(() => {
    const { style, dataset } = document.documentElement
    style.setProperty('--wall-size', String(look.size / 100))
    dataset.theme = look.theme
  }, [look])
  if (isBlack) return <main className={styles.black} data-wall="black" />
  return (
    <SpeechProvider value={translation}>
      <TellPagesProvider value={tellPages}>
        {view?.spotlight ? (
          <Spotlight spotlight={view.spotlight} pointing={pointing} />
        ) : (
          <main className={styles.wall} data-wall={view?.content.kind ?? 'none'}>
            <Content
              content={view?.content ?? { kind: 'none', waiting: null }}
              pointing={pointing}
              school={view?.school ?? ''}
            />
          </main>
        )}
      </TellPagesProvider>
    </SpeechProvider>
  )
}

type Props = { readonly content: StageContent; readonly pointing: StagePointing; readonly school: string }

function Content({ content, pointing, school }: Props) {
  switch (content.kind) {
    case 'none':
      return <WaitingWall waiting={content.waiting} />
    case 'board':
      return <BoardWall key={content.step.number} content={content} pointing={pointing} />
    case 'plan':
      return <PlanWall content={content} pointing={pointing} />
    case 'overview':
      return <OverviewWall content={content} school={school} pointing={pointing} />
    case 'timeline':
      return (
        <TimelineWall
          content={content}
          head={<YearHead schoolYear={content.schoolYear} school={school} />}
          pointing={pointing}
        />
      )
    case 'activity':
      return <ActivityWall activity={content.activity} school={school} pointing={pointing} />
    case 'closing':
      return <ClosingWall content={content} pointing={pointing} />
    case 'recap':
      return <RecapWall content={content} pointing={pointing} />
    case 'timing':
      return <TimingWall content={content} pointing={pointing} />
    case 'agreements':
      return <AgreementsWall content={content} pointing={pointing} />
    case 'sealing':
      return <SealingWall content={content} pointing={pointing} />
    case 'sealed':
      return <SealedWall content={content} />
    case 'ledger':
      return <LedgerWall content={content} school={school} pointing={pointing} />
    case 'review':
      return <ReviewWall content={content} pointing={pointing} />
    case 'said':
      return <SaidWall content={content} pointing={pointing} />
    default:
      return assertNever(content)
  }
}
