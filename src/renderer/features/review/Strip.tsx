import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { decisionOf } from '#shared/rules/plan/plan.ts'
import { OutcomeIcon, outcomeKey } from './OutcomeMark.tsx'
import styles from './Walk.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly activities: readonly Activity[]
  readonly current: number
  readonly onChoose: (index: number) => void
}

/** Every activity by its number, with its decision in a word and a shape. */
export function Strip({ document, activities, current, onChoose }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const outcomes = activities.map(({ id }) => decisionOf(document, id)?.outcome ?? 'none')
  const widths = outcomes.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a decision makes its chip wider, and shifts the others
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current, widths])
  return (
    <ol ref={list} className={styles.list}>
      {activities.map((activity, index) => {
        const outcome = outcomes[index] ?? 'none'
        const decision = t(outcomeKey(outcome))
        return (
          <li key={activity.id}>
            <button
              type="button"
              className={styles.chip}
              data-outcome={outcome}
              aria-current={index === current ? 'step' : undefined}
              title={activity.title}
              onClick={() => onChoose(index)}
            >
              <span className={styles.number}>
                {index + 1}
                <OutcomeIcon outcome={outcome} />
              </span>
              <span className="visuallyHidden">{activity.title}</span>
              {decision}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
