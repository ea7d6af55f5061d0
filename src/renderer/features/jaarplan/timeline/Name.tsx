import { PencilLine, Repeat } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { Moment } from '#shared/moment.ts'
import type { Activity } from '#shared/records.ts'
import { mandatoryParts } from '#shared/rules/plan/completeness.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Name.module.css'

type Props = {
  readonly activity: Activity
  readonly moment: Moment | null
  /** The mandatory parts that it lacks, with a comma between them. */
  readonly missing: string
  /** That it is new or other since the last version, in words; empty when it is not. */
  readonly changed: string
  /** How many times it takes place. */
  readonly count: number
}

/** What an activity is called on the timeline, on one line: its kind, title, moment, and what there is to know of it. */
export function Name({ activity, moment, missing, changed, count }: Props) {
  const { t, language } = useTranslation()
  const parts = mandatoryParts.filter((part) => missing.split(',').includes(part))
  return (
    <>
      <ToneIcon tone={toneOfKind[activity.kind]} size="1.35rem" />
      <Words className={styles.title}>{activity.title}</Words>
      {moment ? (
        <>
          <span aria-hidden className={styles.when} data-when>
            {momentShort(moment, language, t)}
          </span>
          <span className="visuallyHidden">, {momentInWords(activity.moment, language, t)}</span>
        </>
      ) : null}
      {count > 1 ? <Repeat aria-hidden className={styles.sign} size="1.2rem" /> : null}
      {changed ? <PencilLine aria-hidden className={styles.sign} size="1.2rem" /> : null}
      <span className="visuallyHidden">
        , {t(`kind.${activity.kind}`)}
        {count > 1 ? `, ${t('timeline.recurs', { count })}` : null}
        {changed ? `, ${changed}` : null}
      </span>
      {parts.length > 0 ? (
        <>
          <span className={styles.missing} aria-hidden>
            !
          </span>
          <span className="visuallyHidden">
            , {t('activity.missing', { parts: parts.map((part) => t(`part.${part}`)).join(', ') })}
          </span>
        </>
      ) : null}
    </>
  )
}
