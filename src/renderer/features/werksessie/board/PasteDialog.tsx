import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { limits } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import type { SecondField } from '#shared/rules/board/boards.ts'
import { mostPastedCards, type PastedCard, type PastedCards, tooLongIn } from '#shared/rules/table/pastedCards.ts'
import { tidyLine } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Words } from '#ui/Words.tsx'
import { LongLine } from './LongLine.tsx'
import styles from './PasteDialog.module.css'

/** What the dialog draws at most: with more it would be slow, and nobody reads it. */
const mostShown = 600
const mostLongShown = 40

type Props = {
  readonly pasted: PastedCards
  /** Where the cards come. */
  readonly place: string
  readonly second: SecondField | null
  readonly onClose: () => void
  /** Makes the cards; answers why not, or null. */
  readonly onChoose: (cards: readonly PastedCard[]) => Promise<AppError | null>
}

/**
 * The one question after pasting more than one line: a card each, or all on one card? What does not fit stands on top, to be
 * shortened or left out; nothing is cut without a word.
 */
export function PasteDialog({ pasted, place, second, onClose, onChoose }: Props) {
  const { t } = useTranslation()
  const [{ cards, unread }, setLeft] = useState(pasted)
  // A line that was made to fit does not move away under one's hands.
  const [long, setLong] = useState<ReadonlySet<number>>(
    () => new Set(pasted.cards.filter((card) => tooLongIn(card)).map(({ line }) => line)),
  )
  const [error, setError] = useState<AppError | null>(null)
  const isSending = useRef(false)
  const count = cards.length + unread
  const over = Math.max(0, count - mostPastedCards)
  const onTop = cards.filter(({ line }) => long.has(line))
  const tooLong = onTop.filter((card) => tooLongIn(card))
  const others = cards.filter(({ line }) => !long.has(line))
  const whole = cards.flatMap(({ text, more }) => [text, more].filter(Boolean)).join(' ')
  const isReady = count > 0 && over === 0 && tooLong.length === 0

  const change = (line: number, fields: Partial<PastedCard>) =>
    setLeft((now) => ({ ...now, cards: now.cards.map((card) => (card.line === line ? { ...card, ...fields } : card)) }))
  const leaveOut = (lines: ReadonlySet<number>) => {
    setLong((now) => new Set([...now].filter((line) => !lines.has(line))))
    setLeft((now) => ({ ...now, cards: now.cards.filter(({ line }) => !lines.has(line)) }))
  }
  const leaveOutLast = () => {
    leaveOut(new Set(cards.slice(mostPastedCards).map(({ line }) => line)))
    setLeft((now) => ({ ...now, unread: 0 }))
  }
  const choose = async (chosen: readonly PastedCard[]) => {
    if (isSending.current) return
    isSending.current = true
    // Who empties a line leaves it out.
    setError(await onChoose(chosen.filter(({ text, more }) => tidyLine(text) !== '' || tidyLine(more) !== '')))
    isSending.current = false
  }
  return (
    <Dialog isOpen title={t('paste.title', { count })} onClose={onClose}>
      <p>{t('paste.text', { count, column: place })}</p>
      {pasted.extra > 0 ? (
        <p className={styles.note}>
          {t('paste.extra', { count: pasted.extra })} {t('paste.extra.table')}
        </p>
      ) : null}
      {over > 0 ? (
        <div className={styles.problem}>
          <p role="status">{t('paste.tooMany', { found: count, max: mostPastedCards, count: over })}</p>
          <Button autoFocus={tooLong.length === 0} onPress={leaveOutLast}>
            {t('paste.leaveOut.last', { count: over })}
          </Button>
        </div>
      ) : null}
      {onTop.slice(0, mostLongShown).map((card, index) => (
        <LongLine
          key={card.line}
          card={card}
          second={second}
          isFirst={index === 0}
          onChange={(fields) => change(card.line, fields)}
          onLeaveOut={() => leaveOut(new Set([card.line]))}
        />
      ))}
      {tooLong.length > 1 ? (
        <div className={styles.problem}>
          {onTop.length > mostLongShown ? <p>{t('paste.more', { count: onTop.length - mostLongShown })}</p> : null}
          <Button onPress={() => leaveOut(new Set(tooLong.map(({ line }) => line)))}>
            {t('paste.leaveOut.long', { count: tooLong.length })}
          </Button>
        </div>
      ) : null}
      {others.length > 0 ? (
        <ol className={styles.lines}>
          {others.slice(0, mostShown).map(({ line, text, more }) => (
            <li key={line} value={line}>
              <Words>{text}</Words>
              {more ? <Words className={styles.more}>{more}</Words> : null}
              {over > 0 ? (
                <button
                  type="button"
                  className={styles.leaveOut}
                  aria-label={t('paste.leaveOut.line', { line })}
                  title={t('paste.leaveOut.line', { line })}
                  onClick={() => leaveOut(new Set([line]))}
                >
                  <X aria-hidden size="1.1em" />
                </button>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {others.length + unread > mostShown ? (
        <p>{t('paste.more', { count: others.length + unread - Math.min(others.length, mostShown) })}</p>
      ) : null}
      {error ? (
        <p className={styles.error} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        {isReady && cards.length > 1 && whole.length <= limits.card ? (
          <Button onPress={() => void choose([{ line: 1, text: whole, more: '' }])}>{t('paste.one')}</Button>
        ) : null}
        <Button
          look="main"
          autoFocus={over === 0 && long.size === 0}
          isDisabled={!isReady}
          onPress={() => void choose(cards)}
        >
          {t('paste.many', { count })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
