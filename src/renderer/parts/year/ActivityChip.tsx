import { Repeat } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRecord } from '#app/useDocument.ts'
import type { Language } from '#shared/language/index.ts'
import { parseMoment } from '#shared/moment.ts'
import type { Document } from '#shared/records.ts'
import type { MandatoryPart } from '#shared/rules/completeness.ts'
import { momentInWords, rhythmInWords, type Translate } from '#shared/rules/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import styles from './ActivityChip.module.css'
import { withBreaks } from './longWords.ts'
import { itemOf } from './places.ts'
import { yearOf } from './yearOf.ts'

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
  const { t, language } = useSpeech()
  const activity = useRecord('activity', activityId)
  const missing = useDocument(
    useCallback((document: Document) => yearOf(document).gaps.get(activityId) ?? complete, [activityId]),
    sameList,
  )
  if (!activity) return null
  const when = exactly(activity.moment, language, t)
  return (
    <>
      <span className={styles.title}>{withBreaks(activity.title)}</span>
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

const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** A moment in a few words when it says more than the month; null when it does not. */
function exactly(written: string | null, language: Language, t: Translate): string | null {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return written === null ? null : momentInWords(written, language, t)
  const day = (date: string, weekday = false) =>
    new Intl.DateTimeFormat(locale[language], {
      ...(weekday ? { weekday: 'short' } : {}),
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${date}T00:00:00Z`))
  switch (moment.kind) {
    case 'month':
      return null
    case 'week':
      return t('year.week', { week: moment.week })
    case 'period':
      return t('year.period', { first: day(moment.start), last: day(moment.end) })
    case 'date': {
      const time = language === 'nl' ? moment.startTime?.replace(':', '.') : moment.startTime
      return time ? `${day(moment.date, true)} ${time}` : day(moment.date, true)
    }
  }
}
