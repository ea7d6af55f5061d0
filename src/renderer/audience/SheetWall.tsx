import type { StageContent, StageSheet } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { ActivitySheet } from '#ui/ActivitySheet.tsx'
import { toneOfKind } from '#ui/KindMark.tsx'
import { Pages } from './Pages.tsx'
import styles from './SheetWall.module.css'
import { useTranslation } from './translation.ts'

type Review = Extract<StageContent, { kind: 'review' }>

/** One activity of werksessie 2 in full, and the decision as soon as there is one. */
export function ReviewWall({ content, pointing }: { readonly content: Review; readonly pointing: StagePointing }) {
  const { t } = useTranslation()
  const { activity, number, count } = content
  const session = t('session.werksessie2')
  return (
    <>
      <header className={styles.head}>
        <p className={styles.position}>
          {activity ? `${session} · ${t('review.position', { position: number, count })}` : session}
        </p>
        {activity?.outcome ? (
          <p className={styles.outcome} data-outcome={activity.outcome}>
            {t(`outcome.${activity.outcome}`)}
          </p>
        ) : null}
      </header>
      {activity ? <Sheet activity={activity} pointing={pointing} /> : null}
    </>
  )
}

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
      <Sheet activity={activity} pointing={pointing} />
    </>
  )
}

function Sheet({ activity, pointing }: { readonly activity: StageSheet; readonly pointing: StagePointing }) {
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
      <ActivitySheet size="wall" activity={activity} t={t} language={language} />
    </Pages>
  )
}
