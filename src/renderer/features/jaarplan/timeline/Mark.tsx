import { memo } from 'react'
import { useTranslation } from '#app/language.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { toneOfKind } from '#ui/KindMark.tsx'
import type { PlacedMark } from './layout.ts'
import styles from './Mark.module.css'

/** A later time of a recurring activity: a press opens the activity. */
export const Mark = memo(
  function Mark({ mark }: { readonly mark: PlacedMark }) {
    const { t, language } = useTranslation()
    const { activity, number, moment, left, top, width, barLeft, barWidth, isNamed, isBelow } = mark
    return (
      <button
        type="button"
        className={styles.mark}
        style={{ left, top, width }}
        data-tone={toneOfKind[activity.kind]}
        data-open-activity={activity.id}
        data-below={isBelow || undefined}
        data-name={momentShort(moment, language, t)}
        tabIndex={-1}
        aria-label={t('timeline.occurrence', {
          title: activity.title,
          number,
          moment: momentShort(moment, language, t),
        })}
      >
        <span data-solid data-days className={styles.days} style={{ marginInlineStart: barLeft, width: barWidth }} />
        {isNamed ? <bdi className={styles.title}>{activity.title}</bdi> : null}
      </button>
    )
  },
  ({ mark: a }, { mark: b }) => a === b || drawn.every((field) => a[field] === b[field]),
)

const drawn = [
  'key',
  'activity',
  'left',
  'top',
  'width',
  'barLeft',
  'barWidth',
  'isNamed',
  'isBelow',
] as const satisfies readonly (keyof PlacedMark)[]
