import { useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type DotsCount, dotsOfStep } from '#shared/rules/board/dots.ts'
import styles from './DotsBudget.module.css'
import { useBoard } from './useBoard.ts'

const same = (a: DotsCount, b: DotsCount) => a.given === b.given && a.available === b.available

/** How many dots the group gave on this step, of how many it may give; nothing until the first dot. */
export function DotsBudget() {
  const { t } = useTranslation()
  const { stepId } = useBoard()
  const { given, available } = useDocument(
    useCallback((document: TrajectDocument) => dotsOfStep(document, stepId), [stepId]),
    same,
  )
  if (given === 0) return null
  const isOver = available !== null && given > available
  return (
    <p className={styles.budget} data-over={isOver || undefined}>
      {available === null ? t('dots.given', { count: given }) : t('dots.of', { given, available })}
    </p>
  )
}
