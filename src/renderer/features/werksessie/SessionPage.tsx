import { lazy, Suspense, useCallback } from 'react'
import { Redirect } from 'wouter'
import { useSpeech } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { boardKinds, type Document } from '#shared/records.ts'
import { sessionOf, stepsOf } from '#shared/rules/boards.ts'
import { BoardStep } from './BoardStep.tsx'
import styles from './SessionPage.module.css'
import { StepHeader } from './StepHeader.tsx'

const PlanStep = lazy(async () => ({ default: (await import('./PlanStep.tsx')).PlanStep }))

/** Werksessie 1: one step on the wall at a time. */
export function SessionPage({ board }: { readonly board: string }) {
  const { t } = useSpeech()
  const { trajectId } = useStore()
  const kind = boardKinds.find((each) => each === board)
  const selectStep = useCallback(
    (document: Document) => {
      const session = sessionOf(document, 'werksessie1')
      return session && stepsOf(document, session.id).find((step) => step.board === kind)
    },
    [kind],
  )
  const step = useDocument(selectStep)
  if (!kind || !step) return <Redirect to={routes.werksessie1(trajectId, 'thoughts')} replace />
  return (
    <main className={styles.stage} aria-label={t(`board.${kind}`)}>
      <StepHeader board={kind} />
      {kind === 'plan' ? (
        <Suspense>
          <PlanStep />
        </Suspense>
      ) : (
        <BoardStep key={step.id} stepId={step.id} board={kind} />
      )}
    </main>
  )
}
