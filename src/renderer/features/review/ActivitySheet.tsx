import { CalendarDays, CircleCheck, Repeat, TriangleAlert } from 'lucide-react'
import { useSpeech } from '#app/language.ts'
import type { Activity, Document } from '#shared/records.ts'
import { factsInWords, factsOf } from '#shared/rules/activityFacts.ts'
import { missingParts } from '#shared/rules/completeness.ts'
import { elaborationOf, participationsOf, toolsOf } from '#shared/rules/plan.ts'
import { momentInWords, thenInWords } from '#shared/rules/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Facts, Points } from '#ui/SheetParts.tsx'
import styles from './ActivitySheet.module.css'
import { OutcomeIcon } from './OutcomeMark.tsx'

type Props = { readonly document: Document; readonly activity: Activity; readonly isDropped: boolean }

/** From this length on a title at wall size would push the rest off the wall. */
const longTitle = 70

/** One activity at wall size: what, when, why, who and by which means, what else is agreed, and what is missing. */
export function ActivitySheet({ document, activity, isDropped }: Props) {
  const { t, language } = useSpeech()
  const tone = toneOfKind[activity.kind]
  const people = participationsOf(document, activity.id)
  const tools = toolsOf(document, activity.id)
  const facts = factsInWords(factsOf(document, activity), language, t)
  const checklist = elaborationOf(document, activity.id)
  const missing = missingParts(document, activity)
  return (
    <article className={styles.sheet} data-tone={tone} data-dropped={isDropped}>
      <p className={styles.marks}>
        <span className={styles.mark}>
          <ToneIcon tone={tone} />
          {t(`kind.${activity.kind}`)}
        </span>
        <span className={styles.moment}>
          <CalendarDays aria-hidden size="1.1em" />
          {momentInWords(activity.moment, language, t)}
        </span>
        {isDropped ? (
          <strong className={styles.mark}>
            <OutcomeIcon outcome="dropped" />
            {t('outcome.dropped')}
          </strong>
        ) : null}
        {activity.recurrence ? (
          <span className={styles.then}>
            <Repeat aria-hidden size="1.1em" />
            {thenInWords(activity.recurrence, t)}
          </span>
        ) : null}
      </p>
      <h1 className={activity.title.length > longTitle ? styles.longTitle : styles.title}>{activity.title}</h1>
      <p className={activity.goal ? styles.goal : styles.none}>{activity.goal || t('review.goal.none')}</p>
      <Facts facts={facts} />
      <div className={styles.columns}>
        <section>
          <h2 className={styles.heading}>{t('review.who')}</h2>
          {people.length === 0 ? <p className={styles.none}>{t('review.who.none')}</p> : null}
          <ul className={styles.list}>
            {people.map(({ id, role, part }) => (
              <li key={id}>
                <strong>{t(`role.${role}`)}</strong>
                {part ? `: ${part}` : null}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className={styles.heading}>{t('review.tools')}</h2>
          {tools.length === 0 ? <p className={styles.none}>{t('review.tools.none')}</p> : null}
          <ul className={styles.list}>
            {tools.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          {checklist.length > 0 ? (
            <>
              <h2 className={styles.heading}>{t('field.elaboration')}</h2>
              <Points
                className={styles.list}
                points={checklist.map(({ text, done }) => ({ text: done ? t('document.done', { text }) : text, done }))}
              />
            </>
          ) : null}
        </section>
      </div>
      {missing.length > 0 ? (
        <p className={styles.missing}>
          <TriangleAlert aria-hidden size="1.2em" color="var(--improve)" />
          {t('review.missing', { parts: missing.map((part) => t(`part.${part}`)).join(', ') })}
        </p>
      ) : (
        <p className={styles.complete}>
          <CircleCheck aria-hidden size="1.2em" color="var(--keep)" />
          {t('review.complete')}
        </p>
      )}
    </article>
  )
}
