import { useState } from 'react'
import type { BoardKind, ColumnId } from '#shared/records.ts'
import { boards } from '#shared/rules/boards.ts'
import { Board } from './Board.tsx'
import styles from './BoardStep.module.css'
import { CaptureLine } from './CaptureLine.tsx'
import { KeysDialog } from './KeysDialog.tsx'

type Props = { readonly stepId: string; readonly board: BoardKind }

/** A board with the line below it on which everything that is said is captured. */
export function BoardStep({ stepId, board }: Props) {
  const { columns } = boards[board]
  const [column, setColumn] = useState<ColumnId>(columns[0] ?? 'thoughts')
  const [keysShown, setKeysShown] = useState(false)
  return (
    <div className={styles.step}>
      <Board stepId={stepId} board={board} column={column} onColumn={setColumn} onKeys={() => setKeysShown(true)} />
      <CaptureLine
        stepId={stepId}
        board={board}
        column={column}
        onColumn={setColumn}
        onKeys={() => setKeysShown(true)}
      />
      <KeysDialog isOpen={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}
