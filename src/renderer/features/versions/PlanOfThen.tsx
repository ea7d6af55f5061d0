import { useTranslation } from '#app/language.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { jaarplanOf } from '#shared/wording/jaarplan.ts'
import { Words } from '#ui/Words.tsx'
import styles from './VersionSheet.module.css'

/** A plan to read: each activity with its moment, goal, who takes part and by which means. */
export function PlanOfThen({ document }: { readonly document: TrajectDocument }) {
  const { t, language } = useTranslation()
  const { year, later, columns } = jaarplanOf(document, language, t)
  const rows = [...year.rows, ...later.rows]
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('versions.plan')}</h3>
      {rows.length === 0 ? <p>{t('versions.plan.empty')}</p> : null}
      <ul className={styles.plan}>
        {rows.map(({ id, moment, title, goal, participants, tools }) => (
          <li key={id} className={styles.activity}>
            <p className={styles.moment}>{moment}</p>
            <div>
              <Words as="p" className={styles.name}>
                {title}
              </Words>
              {goal ? <Words as="p">{`${columns.goal}: ${goal}`}</Words> : null}
              {participants.length > 0 ? (
                <Words as="p">
                  {participants.map(({ role, part }) => (part ? `${role} (${part})` : role)).join(', ')}
                </Words>
              ) : null}
              {tools.length > 0 ? (
                <Words as="p">{`${columns.tools}: ${tools.map(({ name }) => name).join(', ')}`}</Words>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
