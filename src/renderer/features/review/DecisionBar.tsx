import type { RefObject } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { type Outcome, outcomes } from '#shared/records.ts'
import styles from './DecisionBar.module.css'
import { OutcomeIcon, outcomeKey } from './OutcomeMark.tsx'
import { letters, remarkLetter } from './reviewKeys.ts'

type Props = {
  readonly outcome: Outcome | undefined
  readonly onAsk: (outcome: Outcome) => void
  readonly field: RefObject<HTMLInputElement | null>
  readonly remark: string
  /** The remark waits for a decision. */
  readonly isWaiting: boolean
  readonly onRemark: (text: string) => void
  readonly onSave: () => void
  /** Typing is done: the keys decide again. */
  readonly onLeave: () => void
}

/** The four decisions with their keys, and the remark. */
export function DecisionBar({ outcome, onAsk, field, remark, isWaiting, onRemark, onSave, onLeave }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.bar} data-decision aria-label={t('review.decide')}>
      <div className={styles.buttons}>
        {outcomes.map((each) => (
          <Button
            key={each}
            className={styles.choice}
            data-outcome={each}
            data-chosen={each === outcome}
            aria-pressed={each === outcome}
            onPress={() => onAsk(each)}
          >
            <OutcomeIcon outcome={each} />
            {t(outcomeKey(each))}
            <kbd aria-hidden className={styles.key}>
              {letters[each]}
            </kbd>
          </Button>
        ))}
      </div>
      <div className={styles.remark}>
        <input
          dir="auto"
          ref={field}
          className={styles.input}
          aria-label={t('review.remark')}
          placeholder={t('review.remark')}
          aria-describedby={isWaiting ? 'remark-waits' : undefined}
          value={remark}
          onChange={(event) => onRemark(event.target.value)}
          onBlur={onSave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') onLeave()
          }}
        />
        <kbd aria-hidden className={styles.key}>
          {remarkLetter}
        </kbd>
        {isWaiting ? (
          <p id="remark-waits" className={styles.waiting}>
            {t('review.remark.waiting')}
          </p>
        ) : null}
      </div>
    </section>
  )
}
