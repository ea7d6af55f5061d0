import { type BoardKind, type Step, sessionKinds, type TrajectDocument } from '../../records.ts'
import { boards, cardsIn, cardsOfCluster, isCluster, itemsIn, sessionOf, stepsOf } from '../board/boards.ts'
import { timerOf } from '../board/clock.ts'
import { type StageContent, type StageSpotlight, type StageStep, stageCard } from './onStage.ts'

/** A step as the wall shows it in its head. */
export function stageStep(document: TrajectDocument, step: Step): StageStep {
  const shown = stepsOf(document, step.sessionId).filter((each) => !each.skipped || each.id === step.id)
  const timer = timerOf(document, step.id)
  return {
    session: document.session.get(step.sessionId)?.kind ?? 'werksessie1',
    number: shown.findIndex((each) => each.id === step.id) + 1,
    count: shown.length,
    board: step.board,
    title: step.title,
    timer: { minutes: step.minutes, elapsed: timer?.elapsed ?? 0, startedAt: timer?.startedAt ?? null },
  }
}

/** The step that has a board, of whichever session. */
export function stepFor(document: TrajectDocument, board: BoardKind): Step | null {
  const steps = sessionKinds.flatMap((kind) => {
    const session = sessionOf(document, kind)
    return session ? stepsOf(document, session.id) : []
  })
  return steps.find((step) => step.board === board) ?? null
}

/** A board as it lies; null for a step that is not there. */
export function boardOnStage(
  document: TrajectDocument,
  stepId: string,
): Extract<StageContent, { kind: 'board' }> | null {
  const step = document.step.get(stepId)
  if (!step) return null
  const { columns, second } = boards[step.board]
  return {
    kind: 'board',
    step: stageStep(document, step),
    second,
    columns: columns.map((column) => ({
      column,
      count: cardsIn(document, step.id, column).length,
      items: itemsIn(document, step.id, column).map((item) =>
        isCluster(item)
          ? {
              kind: 'cluster',
              id: item.id,
              name: item.name,
              collapsed: item.collapsed,
              cards: cardsOfCluster(document, item.id).map((card) => stageCard(card, second)),
            }
          : stageCard(item, second),
      ),
    })),
  }
}

/** The card or cluster that has the wall to itself; null for one that is not there. */
export function spotlightOnStage(document: TrajectDocument, id: string | null): StageSpotlight | null {
  if (id === null) return null
  const card = document.card.get(id)
  const cluster = document.cluster.get(id)
  const lying = card ?? cluster
  const step = lying && document.step.get(lying.stepId)
  if (!step) return null
  const { second } = boards[step.board]
  const cards = cluster ? cardsOfCluster(document, cluster.id) : card ? [card] : []
  return {
    column: lying.column,
    secondField: second,
    cluster: cluster?.name ?? null,
    cards: cards.map((each) => stageCard(each, second)),
  }
}
