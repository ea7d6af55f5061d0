import { Repeat } from 'lucide-react'
import { activityKinds } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/schedule.ts'
import type { StageActivity, StageContent } from '#shared/rules/stage.ts'
import { monthName, rhythmInWords } from '#shared/rules/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import styles from './PlanWall.module.css'
import { StageHead } from './StageHead.tsx'
import { useSpeech } from './speech.ts'

type Plan = Extract<StageContent, { kind: 'plan' }>

/** The year on the wall: twelve months with what happens in them, each kind by its word and shape. */
export function PlanWall({ content, school }: { readonly content: Plan; readonly school: string }) {
  const { t, language } = useSpeech()
  return (
    <>
      {content.step ? (
        <StageHead step={content.step} />
      ) : (
        <header className={styles.head}>
          <p className={styles.school}>{school}</p>
          <h1 className={styles.title}>{t('jaarplan.title', { schoolYear: schoolYearName(content.schoolYear) })}</h1>
        </header>
      )}
      <div className={styles.plan}>
        <ul className={styles.legend} aria-label={t('jaarplan.legend')}>
          {activityKinds.map((kind) => (
            <li key={kind}>
              <ToneIcon tone={toneOfKind[kind]} />
              {t(`kind.${kind}`)} {content.kinds[kind]}
            </li>
          ))}
        </ul>
        <ol className={styles.year} aria-label={t('year.label')}>
          {content.months.map(({ year, month, activities }) => (
            <li key={month} className={styles.month}>
              <h2 className={styles.name}>
                {monthName(month, language)} <span className={styles.number}>{year}</span>
              </h2>
              <Activities activities={activities} />
            </li>
          ))}
        </ol>
        {content.unplanned.length > 0 ? (
          <section className={styles.unplanned}>
            <h2 className={styles.name}>{t('year.unplanned')}</h2>
            <Activities activities={content.unplanned} />
          </section>
        ) : null}
      </div>
    </>
  )
}

function Activities({ activities }: { readonly activities: readonly StageActivity[] }) {
  const { t } = useSpeech()
  return (
    <ul className={styles.activities}>
      {activities.map(({ id, title, kind, recurrence }) => (
        <li key={id} className={styles.activity} data-tone={toneOfKind[kind]}>
          <span className={styles.shape}>
            <ToneIcon tone={toneOfKind[kind]} />
            <span className="visuallyHidden">{t(`kind.${kind}`)}</span>
          </span>
          <span>
            {title}
            {recurrence ? (
              <span className={styles.rhythm}>
                <Repeat aria-hidden size="0.9em" /> {rhythmInWords(recurrence, t)}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
