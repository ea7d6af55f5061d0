import { CornerDownLeft } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { clipOf, insertText } from '#app/clip.ts'
import { homeOfFocus } from '#app/keepFocus.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { readLines } from '#shared/clipboard/clipboard.ts'
import { type ColumnId, limits, type TrajectDocument } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { boards, cardsIn, isCluster, itemsIn, parkedCards } from '#shared/rules/board/boards.ts'
import { type PastedCards, pastedCards, tooLongIn } from '#shared/rules/table/pastedCards.ts'
import { tidyLine } from '#shared/text.ts'
import { say } from '#ui/Said.tsx'
import styles from './CaptureLine.module.css'
import { useCaptureDraft } from './captureDraft.ts'
import { focusCapture, focusItem } from './focus.ts'
import { clusterItem } from './items.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { useBoard } from './useBoard.ts'

type Props = {
  /** The column for the next card; null is the parking lot. */
  readonly column: ColumnId | null
  readonly onColumn: (column: ColumnId | null) => void
  readonly onKeys: () => void
}

/**
 * Where everything that is said is typed. Enter makes a card and the line is free at once; a card that could not be kept
 * comes back as text, before what has been typed since.
 */
export function CaptureLine({ column, onColumn, onKeys }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const { stepId, board, state } = useBoard()
  const { columns, second } = boards[board]
  const [{ text, more }, setDraft] = useCaptureDraft(stepId)
  const [error, setError] = useState<AppError | null>(null)
  const [pasted, setPasted] = useState<PastedCards | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const name = column === null ? t('parking.title') : t(`column.${column}`)

  const add = async (cards: readonly { readonly text: string; readonly more: string }[]): Promise<AppError | null> => {
    // A parked card keeps a column to go back to.
    const home = column ?? columns[0]
    if (!home) return null
    const fields = cards.map(({ text: line, more: extra }) => ({ text: line, ...(second ? { [second]: extra } : {}) }))
    const answer = await store.execute('card.add', { stepId, column: home, cards: fields, parked: column === null })
    if (!answer.ok) return answer.error
    const { document } = store
    const count = (column === null ? parkedCards(document) : cardsIn(document, stepId, home)).length
    say(t('card.added', { place: name, count }))
    return null
  }

  const send = async (line: string, extra: string): Promise<void> => {
    const problem = await add([{ text: line, more: extra }])
    if (!problem) return
    setError(problem)
    setDraft((since) => ({
      text: [line, since.text].filter((part) => part !== '').join(' '),
      more: since.more || extra,
    }))
  }

  const capture = (event: SubmitEvent) => {
    event.preventDefault()
    const line = tidyLine(text)
    const problem = problemOf(line, limits.card) ?? (more && problemOf(tidyLine(more), limits.goal))
    setError(problem || null)
    if (problem) {
      field.current?.focus()
      return
    }
    // First on its way, then cleared: the card is written to disk while this window draws itself again.
    void send(line, more)
    setDraft(() => ({ text: '', more: '' }))
    field.current?.focus()
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const read = pastedCards(clipOf(event.clipboardData), second)
    const [only] = read.cards
    if (!only) return
    if (read.cards.length === 1 && only.more === '' && !tooLongIn(only)) pasteLine(event, only.text)
    else {
      event.preventDefault()
      setPasted(read)
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      state.select([])
      focusCapture()
      return
    }
    const digit = event.altKey && /^Digit\d$/.test(event.code) ? Number(event.code.slice(5)) : null
    const chosen = digit ? columns[digit - 1] : null
    if (chosen) onColumn(chosen)
    else if (digit === 0) onColumn(null)
    else if (event.key === 'Enter') {
      // A card is one line, however many it takes on the screen.
      if (!event.shiftKey) event.currentTarget.form?.requestSubmit()
    } else if (event.key === '?' && text === '' && more === '') onKeys()
    else if (event.key === 'ArrowUp' && text === '') {
      focusLast(store.document, stepId, column === null ? columns : [column, ...columns])
    } else return
    event.preventDefault()
  }

  return (
    <form
      className={styles.line}
      onSubmit={capture}
      onBlur={(event) => {
        // An empty line is only worth a word while someone is at it.
        if (text === '' && !event.currentTarget.contains(event.relatedTarget)) setError(null)
      }}
      noValidate
    >
      <span className={styles.column}>{name}</span>
      <div className={styles.fields} data-invalid={error !== null || undefined}>
        <textarea
          dir="auto"
          ref={field}
          {...homeOfFocus}
          className={styles.text}
          aria-label={t('capture.label')}
          aria-invalid={error !== null}
          aria-describedby="capture-help"
          placeholder={t(`capture.placeholder.${board}`)}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: who opens a step wants to type
          autoFocus
          rows={1}
          value={text}
          onChange={(event) => {
            const value = oneLine(event.target.value)
            setDraft((draft) => ({ ...draft, text: value }))
            setError(null)
          }}
          onPaste={paste}
          onKeyDown={onKeyDown}
        />
        {second ? (
          <textarea
            dir="auto"
            className={styles.second}
            data-used={more !== '' || undefined}
            aria-label={t(`field.${second}`)}
            placeholder={t(`field.${second}`)}
            autoComplete="off"
            rows={1}
            value={more}
            onChange={(event) => {
              const value = oneLine(event.target.value)
              setDraft((draft) => ({ ...draft, more: value }))
              setError(null)
            }}
            onPaste={(event) => {
              const { lines, more: others } = readLines(clipOf(event.clipboardData))
              if (lines[0] !== undefined && lines.length + others === 1) pasteLine(event, lines[0])
            }}
            onKeyDown={onKeyDown}
          />
        ) : null}
        {/* For a pointer: who types never comes here. */}
        <button
          type="submit"
          className={styles.enter}
          tabIndex={-1}
          aria-label={t('capture.enter')}
          title={t('capture.enter')}
        >
          <CornerDownLeft aria-hidden size="1.3em" />
        </button>
      </div>
      <p
        id="capture-help"
        className={styles.help}
        role={error ? 'alert' : undefined}
        data-error={error ? true : undefined}
      >
        {error
          ? errorText(error)
          : t(second ? 'capture.helpSecond' : 'capture.help', {
              field: second ? t(`field.${second}`).toLocaleLowerCase() : '',
            })}
      </p>
      {pasted ? (
        <PasteDialog
          pasted={pasted}
          place={name}
          second={second}
          onClose={() => setPasted(null)}
          onChoose={async (cards) => {
            const problem = await add(cards)
            if (problem) return problem
            // A dialog keeps the focus in itself until it is gone.
            flushSync(() => setPasted(null))
            focusCapture()
            return null
          }}
        />
      ) : null}
    </form>
  )
}

/** The last thing of a column gets the focus; of the first column that has any when that one is empty. */
function focusLast(document: TrajectDocument, stepId: string, columns: readonly ColumnId[]): void {
  const last = columns.flatMap((column) => itemsIn(document, stepId, column).at(-1) ?? [])[0]
  if (last) focusItem(isCluster(last) ? clusterItem(last.id) : last.id)
}

/** Pastes what a copied cell or item says: as it is, or without the quotes, tabs and mark that came along. */
function pasteLine(event: ClipboardEvent, line: string): void {
  if (tidyLine(event.clipboardData.getData('text/plain')) === line) return
  event.preventDefault()
  insertText(line)
}

/** What was typed or pasted, without the line breaks that a card does not have. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}

function problemOf(line: string, max: number): AppError | null {
  if (line === '') return { code: 'text.empty' }
  return line.length > max ? { code: 'text.tooLong', values: { max } } : null
}
