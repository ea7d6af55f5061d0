import { useEffect } from 'react'
import { useStore } from '#app/useDocument.ts'
import type { BoardKind, Step, TrajectDocument } from '#shared/records.ts'
import { sessionOf, stepsOf } from '#shared/rules/board/boards.ts'
import { latestVersion, reviewHasBegun } from '#shared/rules/plan/versions.ts'

/** Which step of werksessie 2 is shown. Data that can only be read may have no steps: then its board alone is known. */
export type ReviewStep = { readonly board: BoardKind; readonly step: Step | undefined }

/** The step that the address asks for by its id or board; else the one where the session is. A traject without steps gets them. */
export function useReviewStep(document: TrajectDocument, wanted: string | undefined): ReviewStep {
  const store = useStore()
  const session = sessionOf(document, 'werksessie2')
  const steps = session ? stepsOf(document, session.id) : []
  const isMissing = session !== undefined && steps.length === 0
  useEffect(() => {
    // Refused where nothing can be written: the screens do without.
    if (isMissing) void store.execute('session.equip', { kind: 'werksessie2' })
  }, [store, isMissing])
  const asked = steps.find(({ id }) => id === wanted)
  const board = asked?.board ?? boards.find((each) => each === wanted) ?? boardNow(document)
  const step = asked ?? steps.find((each) => each.board === board)
  return { board, step }
}

const boards = ['recap', 'walk', 'timing', 'agreements', 'sealing'] as const satisfies readonly BoardKind[]

function boardNow(document: TrajectDocument): BoardKind {
  if (latestVersion(document, 'definitive')) return 'sealing'
  return reviewHasBegun(document) ? 'walk' : 'recap'
}
