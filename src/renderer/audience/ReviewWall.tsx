import { CalendarDays, CircleCheck, Repeat, TriangleAlert } from 'lucide-react'
import { factsInWords } from '#shared/rules/activityFacts.ts'
import type { StageContent } from '#shared/rules/stage.ts'
import { momentInWords, thenInWords } from '#shared/rules/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Facts, Points } from '#ui/SheetParts.tsx'
import styles from './ReviewWall.module.css'
import { useSpeech } from './speech.ts'

type Review = Extract<StageContent, { kind: 'review' }>

/** One activity of werksessie 2: its five parts, what else is agreed about it, what it still lacks, and the decision as soon as there is one. */
export function ReviewWall({ content: { activity, number, count } }: { readonly content: Review }) {
  const { t, language } = useSpeech()
  if (!activity) {
    return (
      <header className={styles.head}>
        <h1 className={styles.position}>{t('session.werksessie2')}</h1>
      </header>
    )
  }
  const tone = toneOfKind[activity.kind]
  const facts = factsInWords(activity.facts, language, t)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.position}>
          {t('session.werksessie2')} · {t('review.position', { position: number, count })}
        </p>
        {activity.outcome ? (
          <p className={styles.outcome} data-outcome={activity.outcome}>
            {t(`outcome.${activity.outcome}`)}
          </p>
        ) : null}
      </header>
      <article className={styles.sheet} data-tone={tone}>
        <p className={styles.marks}>
          <span>
            <ToneIcon tone={tone} />
            {t(`kind.${activity.kind}`)}
          </span>
          <span className={styles.moment}>
            <CalendarDays aria-hidden size="1.1em" />
            {momentInWords(activity.moment, language, t)}
          </span>
          {activity.recurrence ? (
            <span className={styles.then}>
              <Repeat aria-hidden size="1.1em" />
              {thenInWords(activity.recurrence, t)}
            </span>
          ) : null}
        </p>
        <h1 className={styles.title}>{activity.title}</h1>
        <p className={styles.goal}>{activity.goal || t('review.goal.none')}</p>
        <Facts facts={facts} className={styles.facts} />
        <div className={styles.columns}>
          <section>
            <h2 className={styles.heading}>{t('review.who')}</h2>
            {activity.participants.length === 0 ? <p>{t('review.who.none')}</p> : null}
            <ul>
              {activity.participants.map(({ role, part }) => (
                <li key={role}>
                  <strong>{t(`role.${role}`)}</strong>
                  {part ? `: ${part}` : null}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className={styles.heading}>{t('review.tools')}</h2>
            {activity.tools.length === 0 ? <p>{t('review.tools.none')}</p> : null}
            <ul>
              {activity.tools.map((name, index) => (
                <li key={index}>{name}</li>
              ))}
            </ul>
            {activity.checklist.length > 0 ? (
              <>
                <h2 className={styles.heading}>{t('field.elaboration')}</h2>
                <Points
                  points={activity.checklist.map(({ text, done }) => ({
                    text: done ? t('document.done', { text }) : text,
                    done,
                  }))}
                />
              </>
            ) : null}
          </section>
        </div>
        {activity.missing.length > 0 ? (
          <p className={styles.missing}>
            <TriangleAlert aria-hidden size="1.2em" color="var(--improve)" />
            {t('review.missing', { parts: activity.missing.map((part) => t(`part.${part}`)).join(', ') })}
          </p>
        ) : (
          <p className={styles.complete}>
            <CircleCheck aria-hidden size="1.2em" color="var(--keep)" />
            {t('review.complete')}
          </p>
        )}
      </article>
    </>
  )
}
