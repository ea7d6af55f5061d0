import { type ReactNode, useCallback } from 'react'
import { useDocument } from '#app/useDocument.ts'
import { StepHeader } from '#parts/session/StepHeader.tsx'
import { useSessionPanel } from '#parts/session/useSessionPanel.ts'
import type { BoardKind, TrajectDocument } from '#shared/records.ts'
import { boards, sessionOf, stepsOf } from '#shared/rules/board/boards.ts'
import { onDemand } from '#ui/onDemand.tsx'
import { BoardStep } from './board/BoardStep.tsx'
import styles from './SessionPage.module.css'

/** The step in which cards become a plan. */
export const PlanStep = onDemand(async () => (await import('./plan/PlanStep.tsx')).PlanStep)
/** The step in which the session is closed. */
export const ClosingStep = onDemand(async () => (await import('./closing/ClosingStep.tsx')).ClosingStep)

type Props = {
  /** The id of a step or the kind of its board; the first step otherwise. */
  readonly step: string | undefined
  /** How the board of a step is handed over, as a row of the menu. */
  readonly exportBoard: (stepId: string) => ReactNode
}

/** Werksessie 1: one step on the wall at a time. */
export function SessionPage({ step: wanted, exportBoard }: Props) {
  const select = useCallback(
    (document: TrajectDocument) => {
      const session = sessionOf(document, 'werksessie1')
      const steps = session ? stepsOf(document, session.id) : []
      return (
        steps.find(({ id }) => id === wanted) ??
        steps.find(({ board }) => board === wanted) ??
        steps.find(({ skipped }) => !skipped) ??
        steps[0]
      )
    },
    [wanted],
  )
  const step = useDocument(select)
  const panel = useSessionPanel('werksessie1')
  if (!step) return null
  return (
    <main className={styles.stage} data-step={step.id} data-board={step.board}>
      <StepHeader
        kind="werksessie1"
        step={step}
        panel={panel}
        more={boards[step.board].columns.length > 0 ? exportBoard(step.id) : null}
      />
      <StepBody key={step.id} stepId={step.id} board={step.board} />
    </main>
  )
}

function StepBody({ stepId, board }: { readonly stepId: string; readonly board: BoardKind }) {
  switch (board) {
    case 'plan':
      return <PlanStep />
    case 'closing':
      return <ClosingStep stepId={stepId} />
    // The steps of werksessie 2 have a screen of their own.
    case 'recap':
    case 'walk':
    case 'timing':
    case 'agreements':
    case 'sealing':
      return null
    default:
      return <BoardStep stepId={stepId} board={board} />
  }
}
