import { ListChecks, Play, Route } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { today } from '#app/today.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import { AgreementList } from '#parts/agreements/AgreementList.tsx'
import { LedgerList } from '#parts/ledger/LedgerList.tsx'
import { type Agreement, activityKinds, type TrajectDocument, trajectOf, type Version } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { Button } from '#ui/Button.tsx'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Recap.module.css'

type Props = {
  readonly document: TrajectDocument
  /** What the changes are told against; none as long as nothing was kept. */
  readonly sketch: Version | undefined
  readonly hasBegun: boolean
  /** The walk through the plan is to be shown. */
  readonly onWalk: () => void
}

/** The opening of werksessie 2: the plan and its vision, what was agreed last time, what changed since, and the button that begins. */
export function Recap({ document, sketch, hasBegun, onWalk }: Props) {
  useStage({ kind: 'recap' })
  const { t } = useTranslation()
  const run = useRun()
  const agreed = useDocument(agreedBefore, sameList)
  const [first] = agreed
  const begin = async () => {
    const answer = await run('review.start', { date: today() })
    if (answer.ok) onWalk()
  }
  return (
    <div className={styles.recap} data-stage-scroll>
      <div className={styles.column}>
        <PlanTold document={document} />
        {hasBegun ? (
          <p>
            <Button look="main" icon={Route} autoFocus onPress={onWalk}>
              {t('review.recap.walk')}
            </Button>
          </p>
        ) : (
          <>
            <ol className={styles.steps}>
              <li>{t('review.begin.walk')}</li>
              <li>{t('review.begin.decide')}</li>
              <li>{t('review.begin.seal')}</li>
            </ol>
            <p>
              <Button look="main" icon={Play} autoFocus onPress={() => void begin()}>
                {t('review.begin.start')}
              </Button>
            </p>
          </>
        )}
      </div>
      <div className={styles.column}>
        {first ? (
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('agreements.before')}</h2>
            <p>{t('agreements.count', { done: agreed.filter(({ done }) => done).length, count: agreed.length })}</p>
            <AgreementList isTickedOnly sessionId={first.sessionId} label={t('agreements.before')} />
          </section>
        ) : null}
        <Changes document={document} sketch={sketch} />
      </div>
    </div>
  )
}

function PlanTold({ document }: { readonly document: TrajectDocument }) {
  const { t } = useTranslation()
  const traject = trajectOf(document)
  if (!traject) return null
  const activities = activitiesOfPlan(document)
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>
        {t('review.sealed.school', { school: traject.school, schoolYear: schoolYearName(traject.schoolYear) })}
      </h2>
      {traject.vision === '' ? null : (
        <Words as="p" className={styles.vision}>
          {traject.vision}
        </Words>
      )}
      <p className={styles.fact}>
        <ListChecks aria-hidden size="1.3em" />
        {t('review.begin.count', { count: activities.length })}
      </p>
      <ul className={styles.kinds}>
        {activityKinds.map((kind) => (
          <li key={kind}>
            <strong>{activities.filter((activity) => activity.kind === kind).length}</strong>
            <ToneIcon tone={toneOfKind[kind]} />
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What changed since the sketch: the work that the facilitator did in between. */
function Changes({ document, sketch }: Pick<Props, 'document' | 'sketch'>) {
  const { t, language } = useTranslation()
  const ledger = useMemo(
    () => (sketch ? ledgerInWords(sketch.snapshot, document, language, t) : []),
    [sketch, document, language, t],
  )
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('review.recap.changes')}</h2>
      {ledger.length === 0 ? <p>{t('review.recap.changes.none')}</p> : <LedgerList ledger={ledger} />}
    </section>
  )
}

/** What was agreed in werksessie 1. */
function agreedBefore(document: TrajectDocument): readonly Agreement[] {
  const session = sessionOf(document, 'werksessie1')
  return agreements(document).filter(({ sessionId }) => sessionId === session?.id)
}
