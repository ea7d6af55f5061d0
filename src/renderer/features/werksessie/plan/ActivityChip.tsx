import { Repeat } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord } from '#app/useDocument.ts'
import { itemOf } from '#parts/year/places.ts'
import { dateFormat } from '#shared/formats.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { parseMoment } from '#shared/moment.ts'
import type { TrajectDocument } from '#shared/records.ts'
import type { MandatoryPart } from '#shared/rules/plan/completeness.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { clockTime, momentInWords, rhythmInWords } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './ActivityChip.module.css'

type Props = {
  readonly activityId: string
  /** Whether Tab comes here. */
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly keysId: string
  readonly onOpen: (activityId: string) => void
  readonly onVisit: (place: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, place: string) => void
}

const complete: readonly MandatoryPart[] = []

/** An activity in its month: opens at a press, is lifted by pointer or Space. */
export const ActivityChip = memo(function ActivityChip(props: Props) {
  const { activityId, isCurrent, isOpen, keysId, onOpen, onVisit, onKey } = props
  const activity = useRecord('activity', activityId)
  if (!activity) return null
  const place = itemOf.activity(activityId)
  return (
    <button
      type="button"
      className={styles.chip}
      data-tone={toneOfKind[activity.kind]}
      data-open={isOpen || undefined}
      data-drag-item={place}
      data-place={place}
      tabIndex={isCurrent ? 0 : -1}
      aria-describedby={keysId}
      onClick={() => onOpen(activityId)}
      onFocus={() => onVisit(place)}
      onKeyDown={(event) => onKey(event, place)}
    >
      <Face activityId={activityId} />
    </button>
  )
})

/** A chip as it follows the pointer. */
export function LiftedChip({ activityId }: { readonly activityId: string }) {
  const activity = useRecord('activity', activityId)
  if (!activity) return null
  return (
    <div className={`${styles.chip} ${styles.lifted}`} data-tone={toneOfKind[activity.kind]}>
      <Face activityId={activityId} />
    </div>
  )
}

function Face({ activityId }: { readonly activityId: string }) {
  const { t, language } = useTranslation()
  const activity = useRecord('activity', activityId)
  const missing = useDocument(
    useCallback((document: TrajectDocument) => yearOf(document).gaps.get(activityId) ?? complete, [activityId]),
    sameList,
  )
  if (!activity) return null
  const when = exactly(activity.moment, language, t)
  return (
    <>
      <Words className={styles.title}>{activity.title}</Words>
      <span className={styles.about}>
        <ToneIcon tone={toneOfKind[activity.kind]} size="1.3em" />
        <span className={when ? 'visuallyHidden' : undefined}>{t(`kind.${activity.kind}`)}</span>
        {when ? <span className={styles.when}>{when}</span> : null}
        {activity.recurrence ? (
          <span className={styles.rhythm}>
            <Repeat aria-hidden size="1em" />
            {rhythmInWords(activity.recurrence, t)}
          </span>
        ) : null}
      </span>
      {missing.length > 0 ? (
        <>
          <span className={styles.mark} aria-hidden>
            !
          </span>
          <span className="visuallyHidden">
            {t('activity.missing', { parts: missing.map((part) => t(`part.${part}`)).join(', ') })}
          </span>
        </>
      ) : null}
    </>
  )
}

const shortDay = dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortWeekday = dateFormat({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A moment in a few words when it says more than the month; null when it does not. */
function exactly(written: string | null, language: Language, t: Translate): string | null {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return written === null ? null : momentInWords(written, language, t)
  const day = (date: string, format = shortDay) => format(language).format(new Date(`${date}T00:00:00Z`))
  switch (moment.kind) {
    case 'month':
      return null
    case 'week':
      return t('year.week', { week: moment.week })
    case 'period':
      return t('year.period', { first: day(moment.start), last: day(moment.end) })
    case 'date': {
      const date = day(moment.date, shortWeekday)
      return moment.startTime ? `${date} ${clockTime(moment.startTime, language)}` : date
    }
  }
}
