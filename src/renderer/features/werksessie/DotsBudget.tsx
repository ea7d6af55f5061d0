import { useCallback } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { type DotsCount, dotsOfStep } from '#shared/rules/dots.ts'
import { useBoard } from './boardState.ts'
import styles from './DotsBudget.module.css'

const same = (a: DotsCount, b: DotsCount) => a.given === b.given && a.available === b.available

/** How many dots the group gave on this step, of how many it may give; nothing until the first dot. */
export function DotsBudget() {
  const { t } = useSpeech()
  const { stepId } = useBoard()
  const { given, available } = useDocument(
    useCallback((document: Document) => dotsOfStep(document, stepId), [stepId]),
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
