import type { StageContent } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import styles from './ClosingWall.module.css'
import { Pages } from './Pages.tsx'
import { StageHead } from './StageHead.tsx'
import { TimelineWall } from './TimelineWall.tsx'
import { useTranslation } from './translation.ts'

type Timing = Extract<StageContent, { kind: 'timing' }>

/** Giving days: the month of the activity in hand, which is marked there, with all that the school does then. */
export function TimingWall({ content, pointing }: { readonly content: Timing; readonly pointing: StagePointing }) {
  const { step, activity, month, waiting } = content
  const { t, language } = useTranslation()
  const head = step ? <StageHead step={step} /> : <span />
  if (month) return <TimelineWall content={month} head={head} itemId={activity?.id} pointing={pointing} />
  return (
    <>
      {head}
      <div className={styles.closing}>
        <Pages grow={1.5} following={{ turned: pointing.turned }} content={content}>
          <section className={styles.part}>
            {activity ? (
              <>
                <Words as="h2" className={styles.heading}>
                  {activity.title}
                </Words>
                <p>{momentInWords(activity.moment, language, t)}</p>
              </>
            ) : (
              <p>{waiting === 0 ? t('review.timing.done') : t('review.timing.left', { count: waiting })}</p>
            )}
          </section>
        </Pages>
      </div>
    </>
  )
}
