import type { RefObject } from 'react'
import { useTranslation } from '#app/language.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { LooseChip } from './Chip.tsx'
import { baseTitle } from './piece.ts'
import { looseStop } from './stops.ts'
import styles from './Timeline.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly strip: RefObject<HTMLElement | null>
  /** The stop where Tab comes. */
  readonly current: string | null
  readonly openId: string | null
  readonly keysId: string
}

/** The activities without a moment, beneath the year. */
export function Strip({ document, strip, current, openId, keysId }: Props) {
  const { t } = useTranslation()
  const { unplanned, gaps } = yearOf(document)
  return (
    <section ref={strip} className={styles.strip} data-empty={unplanned.length === 0} aria-label={t('year.unplanned')}>
      <h2 className={styles.stripName}>{t('year.unplanned')}</h2>
      <p className={styles.hint}>{t('timeline.strip.hint')}</p>
      <div className={styles.loose}>
        {unplanned.map((id) => {
          const activity = document.activity.get(id)
          if (!activity) return null
          return (
            <LooseChip
              key={id}
              activity={activity}
              missing={(gaps.get(id) ?? []).join(',')}
              base={baseTitle(document, activity)}
              stop={looseStop(id)}
              isCurrent={current === looseStop(id)}
              isOpen={openId === id}
              keysId={keysId}
            />
          )
        })}
      </div>
    </section>
  )
}
