import type { ReactNode } from 'react'
import type { StageSheet } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { ActivitySheet } from '#ui/ActivitySheet.tsx'
import { toneOfKind } from '#ui/KindMark.tsx'
import { Pages } from './Pages.tsx'
import styles from './SheetWall.module.css'
import { useTranslation } from './translation.ts'

type ActivityProps = {
  readonly activity: StageSheet
  readonly school: string
  readonly pointing: StagePointing
}

/** An activity of the jaarplan that is open. */
export function ActivityWall({ activity, school, pointing }: ActivityProps) {
  const { t } = useTranslation()
  return (
    <>
      <header className={styles.head}>
        <p className={styles.position}>
          {school} · {t('nav.jaarplan')}
        </p>
      </header>
      <SheetOnPaper activity={activity} pointing={pointing} />
    </>
  )
}

type PaperProps = {
  readonly activity: StageSheet
  readonly pointing: StagePointing
  readonly asksAgain?: boolean
  readonly stamp?: ReactNode
}

/** One activity on a sheet of paper. */
export function SheetOnPaper({ activity, pointing, asksAgain = false, stamp }: PaperProps) {
  const { t, language } = useTranslation()
  return (
    <Pages
      key={activity.id}
      className={styles.sheet}
      tone={toneOfKind[activity.kind]}
      grow={1.85}
      following={{ turned: pointing.turned, scrolled: pointing.scroll.sheet }}
      content={activity}
    >
      <ActivitySheet size="wall" activity={activity} asksAgain={asksAgain} stamp={stamp} t={t} language={language} />
    </Pages>
  )
}
