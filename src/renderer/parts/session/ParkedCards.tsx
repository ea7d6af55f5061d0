import { CornerUpLeft, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import type { Patched } from '#shared/contract.ts'
import type { Card } from '#shared/records.ts'
import { parkedCards } from '#shared/rules/board/boards.ts'
import { shorten } from '#shared/text.ts'
import { IconButton } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './ParkedCards.module.css'

/** What is still on the parking lot, each card with a way back to its board and a way off. */
export function ParkedCards() {
  const { t } = useTranslation()
  const offerUndo = useOfferUndo()
  const run = useRun()
  const cards = useDocument(parkedCards, sameList)
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  /** The focus goes to the same button of the card that takes the place, or to the heading when none is left. */
  const focusRow = (index: number, button: number) => {
    const rows = [...(section.current?.querySelectorAll('li') ?? [])]
    const next = (rows[index] ?? rows.at(-1))?.querySelectorAll('button')[button]
    ;(next ?? heading.current)?.focus()
  }
  const tell = (done: Patched | null, text: string, index: number) => {
    if (done) offerUndo(text, done.revision, { onUndone: () => requestAnimationFrame(() => focusRow(index, 0)) })
  }
  const putBack = async ({ id, column }: Card, index: number) => {
    const answer = await run('card.park', { ids: [id], parked: false })
    if (!answer.ok) return
    focusRow(index, 0)
    tell(answer.value, t('closing.open.put', { column: t(`column.${column}`) }), index)
  }
  const remove = async ({ id }: Card, index: number) => {
    const answer = await run('card.remove', { ids: [id] })
    if (!answer.ok) return
    focusRow(index, 1)
    tell(answer.value, t('card.removed'), index)
  }
  return (
    <section ref={section} className={styles.part}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {t('closing.open')}
      </h2>
      {cards.length === 0 ? (
        <p>{t('closing.open.none')}</p>
      ) : (
        <ul className={styles.list}>
          {cards.map((card, index) => (
            <li key={card.id} className={styles.item}>
              <Words className={styles.title}>{card.text}</Words>
              <span className={styles.buttons}>
                <IconButton
                  icon={CornerUpLeft}
                  label={t('closing.open.back.label', { card: shorten(card.text) })}
                  onPress={() => void putBack(card, index)}
                />
                <IconButton
                  icon={Trash2}
                  label={t('closing.open.remove', { card: shorten(card.text) })}
                  onPress={() => void remove(card, index)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
