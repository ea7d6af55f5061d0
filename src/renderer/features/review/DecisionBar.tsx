import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { type Outcome, outcomes } from '#shared/records.ts'
import styles from './DecisionBar.module.css'
import { MenuButton } from './MenuButton.tsx'
import { OutcomeIcon, outcomeKey } from './OutcomeMark.tsx'
import { letters, otherLetters } from './reviewKeys.ts'

type Props = {
  readonly outcome: Outcome | undefined
  readonly onAsk: (outcome: Outcome) => void
  /** Two that become one, or one that becomes two. */
  readonly onRegroup: (how: 'merge' | 'split') => void
  /** The field of the remark. */
  readonly children: ReactNode
}

/** The four decisions with their keys, and the remark. */
export function DecisionBar({ outcome, onAsk, onRegroup, children }: Props) {
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
      {children}
      <MenuButton
        text=""
        label={t('review.more')}
        icon={Ellipsis}
        choices={(['merge', 'split'] as const).map((id) => ({
          id,
          text: `${t(`review.${id}`)} (${otherLetters[id]})`,
        }))}
        onChoose={(id) => onRegroup(id === 'merge' ? 'merge' : 'split')}
      />
    </section>
  )
}
