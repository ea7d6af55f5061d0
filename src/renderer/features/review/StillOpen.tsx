import { CircleCheck, CircleDashed, Clock, Info, RotateCcw, TriangleAlert } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import { radarOf } from '#shared/rules/plan/radar.ts'
import { activitiesThatStand, type Standing } from '#shared/rules/plan/standing.ts'
import { findingInWords } from '#shared/wording/findingWording.ts'
import { Words } from '#ui/Words.tsx'
import styles from './Dialogs.module.css'

/** What is still open in the plan, told before it is sealed. Nothing here forbids. */
export function StillOpen({ document }: { readonly document: TrajectDocument }) {
  const { t, language } = useTranslation()
  const activities = activitiesOfPlan(document)
  const { perActivity: gaps, plan } = radarOf(document)
  const titles = (way: Standing) => activitiesThatStand(document, way).map(({ title }) => title)
  const [undecided, later, again] = [titles('none').length, titles('later'), titles('again')]
  const [agreed, changed, dropped] = [titles('agreed').length, titles('changed').length, titles('dropped').length]
  return (
    <div className={styles.notes}>
      <p>{t('review.seal.about', { count: activities.length })}</p>
      <p>{t('review.seal.decided', { agreed, changed, dropped })}</p>
      {gaps.length + plan.length + undecided + later.length + again.length === 0 ? (
        <p className={styles.note}>
          <CircleCheck aria-hidden size="1.2em" color="var(--keep)" />
          {t('review.seal.ready')}
        </p>
      ) : null}
      {undecided > 0 ? (
        <p className={styles.note}>
          <CircleDashed aria-hidden size="1.2em" />
          {t('review.seal.undecided', { count: undecided })}
        </p>
      ) : null}
      {again.length > 0 ? (
        <p className={styles.note}>
          <RotateCcw aria-hidden size="1.2em" />
          {t('review.seal.again', { count: again.length, titles: again.join(', ') })}
        </p>
      ) : null}
      {later.length > 0 ? (
        <p className={styles.note}>
          <Clock aria-hidden size="1.2em" />
          {t('review.seal.later', { count: later.length, titles: later.join(', ') })}
        </p>
      ) : null}
      {plan.length > 0 ? (
        <>
          <p className={styles.note}>
            <Info aria-hidden size="1.2em" />
            {t('review.seal.plan')}
          </p>
          <ul className={styles.plan}>
            {plan.map((finding, index) => (
              <li key={index}>{findingInWords(finding, language, t).title}</li>
            ))}
          </ul>
        </>
      ) : null}
      {gaps.length > 0 ? (
        <>
          <p className={styles.note}>
            <TriangleAlert aria-hidden size="1.2em" color="var(--improve)" />
            {t('review.seal.gaps', { count: gaps.length })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
          <ul className={styles.gaps} tabIndex={0}>
            {gaps.map(({ activity, parts }) => (
              <li key={activity.id}>
                <Words as="strong">{activity.title}</Words>
                {` · ${t('review.missing', { parts: parts.map(({ part }) => t(`part.${part}`)).join(', ') })}`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
