import { useTranslation } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { useDocument } from '#app/useDocument.ts'
import { ParkedCards } from '#parts/session/ParkedCards.tsx'
import { activityKinds } from '#shared/records.ts'
import { appraisals, summaryOf, type WerksessieSummary } from '#shared/rules/plan/summary.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { CloseSession } from './CloseSession.tsx'
import { ClosingAgreements } from './ClosingAgreements.tsx'
import { ClosingGaps } from './ClosingGaps.tsx'
import styles from './ClosingStep.module.css'
import { NextSession } from './NextSession.tsx'

const sameSummary = (a: WerksessieSummary, b: WerksessieSummary) => JSON.stringify(a) === JSON.stringify(b)

/** The last step: what the group made in numbers, what it agrees to do, what is still open, and when it goes on. */
export function ClosingStep({ stepId }: { readonly stepId: string }) {
  useStage({ kind: 'closing' })
  const { t } = useTranslation()
  const { steps, appraised, activities, months } = useDocument(summaryOf, sameSummary)
  const planned = activityKinds.reduce((sum, kind) => sum + activities[kind], 0)
  return (
    <div className={styles.closing} data-step={stepId} data-stage-scroll>
      <section className={styles.summary} aria-label={t('closing.summary')}>
        <div className={styles.tile}>
          <h2 className={styles.heading}>{t('closing.cards')}</h2>
          <ul className={styles.figures}>
            {steps.map(({ step, cards }) => (
              <li key={step.id}>
                <Figure count={cards} word={stepName(step, t)} />
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.tile}>
          <h2 className={styles.heading}>{t('closing.appraised')}</h2>
          <ul className={styles.figures}>
            {appraisals.map((appraisal) => (
              <li key={appraisal}>
                <Figure count={appraised[appraisal]} word={t(`column.${appraisal}`)} tone={appraisal} />
              </li>
            ))}
          </ul>
        </div>
        <div className={`${styles.tile} ${styles.plan}`}>
          <h2 className={styles.proud}>
            <span className={styles.count}>{planned}</span> {t('closing.plan', { count: planned })}
          </h2>
          <ul className={styles.figures}>
            {activityKinds.map((kind) => (
              <li key={kind}>
                <Figure count={activities[kind]} word={t(`kind.${kind}`)} tone={toneOfKind[kind]} />
              </li>
            ))}
          </ul>
          <p>{months > 0 ? t('closing.months', { count: months }) : t('closing.months.none')}</p>
        </div>
      </section>
      <ClosingAgreements />
      <ClosingGaps />
      <div className={styles.beside}>
        <ParkedCards />
        <NextSession />
      </div>
      <CloseSession />
    </div>
  )
}

type FigureProps = {
  readonly count: number
  readonly word: string
  readonly tone?: Parameters<typeof ToneIcon>[0]['tone']
}

function Figure({ count, word, tone = 'plain' }: FigureProps) {
  return (
    <span className={styles.figure}>
      <span className={styles.count}>{count}</span>
      <span className={styles.word}>
        <ToneIcon tone={tone} />
        {word}
      </span>
    </span>
  )
}
