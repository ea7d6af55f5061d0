import { useTranslation } from '#app/language.ts'
import { Words } from '#ui/Words.tsx'
import { Chip } from './Chip.tsx'
import { Mark } from './Mark.tsx'
import type { PlacedLane } from './stack.ts'
import styles from './Timeline.module.css'

type LaneProps = {
  readonly lane: PlacedLane
  readonly name: string
  readonly width: number
  readonly current: string | null
  readonly openId: string | null
  readonly keysId: string
}

/** One lane: its name at the left, its activities at their days. */
export function Lane({ lane, name, width, current, openId, keysId }: LaneProps) {
  const { t } = useTranslation()
  const activities = t('timeline.lane.count', { count: lane.count })
  return (
    <section
      className={styles.lane}
      style={{ height: lane.height }}
      aria-label={t('timeline.lane.said', { name, activities })}
    >
      <div className={styles.names}>
        <div className={styles.called}>
          <Words as="h3" className={styles.name}>
            {name}
          </Words>
          <p className={styles.count}>{activities}</p>
        </div>
      </div>
      <div className={styles.track} style={{ width }}>
        {lane.chips.map((chip) => (
          <Chip
            key={chip.key}
            chip={chip}
            laneKey={lane.key}
            isCurrent={current === chip.key}
            isOpen={openId === chip.activity.id}
            keysId={keysId}
          />
        ))}
        {lane.marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
      </div>
    </section>
  )
}
