import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import { StageHead } from './StageHead.tsx'
import { TimelineWall } from './TimelineWall.tsx'
import styles from './TimingWall.module.css'
import { useTranslation } from './translation.ts'

type Timing = Extract<StageContent, { kind: 'timing' }>

/** Giving days: the activity in hand, and the month in which it is with all that the school does then. */
export function TimingWall({ content, pointing }: { readonly content: Timing; readonly pointing: StagePointing }) {
  const { t, language } = useTranslation()
  const { step, activity, month, waiting } = content
  const about = activity
    ? momentInWords(activity.moment, language, t)
    : waiting === 0
      ? t('review.timing.done')
      : t('review.timing.left', { count: waiting })
  const head = (
    <div>
      {step ? <StageHead step={step} /> : null}
      <p className={styles.activity}>
        {activity ? <Words as="strong">{activity.title}</Words> : null}
        <span>{about}</span>
      </p>
    </div>
  )
  return month ? <TimelineWall content={month} head={head} itemId={activity?.id} pointing={pointing} /> : head
}
