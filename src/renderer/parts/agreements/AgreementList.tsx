import { Pencil, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import type { Agreement, TrajectDocument } from '#shared/records.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { shorten } from '#shared/text.ts'
import { agreementAbout } from '#shared/wording/agreementWording.ts'
import { IconButton } from '#ui/Button.tsx'
import { focusWhenLost } from '#ui/focus.ts'
import { MoveButtons } from '#ui/MoveButtons.tsx'
import { useObserved } from '#ui/useObserved.ts'
import { onePlace, useRowMove } from '#ui/useRowMove.ts'
import styles from './Agreements.module.css'
import { draftKeys, EditAgreement } from './EditAgreement.tsx'

type Props = {
  readonly sessionId: string
  readonly label: string
  /** Whether they are only read and ticked off here. */
  readonly isTickedOnly?: boolean
}

/** What was agreed in a session: ticked off, worded otherwise in its place, put in order, and taken away. */
export function AgreementList({ sessionId, label, isTickedOnly = false }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const all = useDocument(
    useCallback(
      (document: TrajectDocument) => agreements(document).filter((each) => each.sessionId === sessionId),
      [sessionId],
    ),
    sameList,
  )
  const [announcement, setAnnouncement] = useState('')
  const list = useRef<HTMLUListElement>(null)

  const move = async (agreement: Agreement, by: -1 | 1) => {
    const to = onePlace(all, agreement.id, by)
    if (!to) return
    const answer = await run('agreement.move', { id: agreement.id, beforeId: to.beforeId })
    const values = { text: shorten(agreement.what), place: to.number, count: all.length }
    if (answer.ok) setAnnouncement(t('agreement.moved', values))
  }
  const remove = async ({ id }: Agreement, index: number) => {
    const around = list.current?.closest('[role="dialog"], main')
    const answer = await run('agreement.remove', { id })
    if (!answer.ok || !answer.value) return
    const rows = [...(list.current?.children ?? [])]
    const next = [...((rows[index] ?? rows.at(-1))?.querySelectorAll('button') ?? [])].at(-1)
    ;(next ?? around?.querySelector<HTMLElement>('[data-part="what"] textarea'))?.focus()
    offerUndo(t('agreement.removed'), answer.value.revision)
  }
  if (all.length === 0) return null
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={label}>
        {all.map((agreement, index) => (
          <Row
            key={agreement.id}
            agreement={agreement}
            isFirst={index === 0}
            isLast={index === all.length - 1}
            isTickedOnly={isTickedOnly}
            onMove={(by) => move(agreement, by)}
            onRemove={() => void remove(agreement, index)}
          />
        ))}
      </ul>
      <p role="status" className="visuallyHidden">
        {announcement}
      </p>
    </>
  )
}

type RowProps = {
  readonly agreement: Agreement
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isTickedOnly: boolean
  readonly onMove: (by: -1 | 1) => Promise<void>
  readonly onRemove: () => void
}

function Row({ agreement, isFirst, isLast, isTickedOnly, onMove, onRemove }: RowProps) {
  const { t, language } = useTranslation()
  const run = useRun()
  const drafts = useDrafts()
  const [isAsked, setAsked] = useState(false)
  const { row, press, onKeyDown } = useRowMove(onMove)
  const { id, what, done } = agreement
  // What is half typed is seen where it is typed.
  const isTyped = useObserved(drafts, () => draftKeys(id).some((key) => drafts.get(key) !== null))
  const name = shorten(what)
  const isEditing = !isTickedOnly && (isAsked || isTyped)
  const wasEditing = useRef(false)
  useEffect(() => {
    // The fields are gone. A button would show its name, and take the next Escape for that.
    if (wasEditing.current && !isEditing) focusWhenLost(row.current?.querySelector('input') ?? null)
    wasEditing.current = isEditing
  }, [isEditing, row])
  if (isEditing) {
    return (
      <li ref={row} className={styles.row}>
        <EditAgreement agreement={agreement} takesFocus={isAsked} onDone={() => setAsked(false)} />
      </li>
    )
  }
  const about = agreementAbout(agreement, language, t)
  return (
    <li
      ref={row}
      className={styles.row}
      data-agreement={id}
      data-done={done}
      onKeyDown={isTickedOnly ? undefined : onKeyDown}
    >
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={done}
          onChange={({ target }) => void run('agreement.done', { id, done: target.checked })}
        />
        <span className={styles.said}>
          <bdi className={styles.what}>{what}</bdi>
          {about === '' ? null : <bdi className={styles.about}>{about}</bdi>}
        </span>
      </label>
      {isTickedOnly ? null : (
        <span className={styles.buttons}>
          <MoveButtons
            up={t('agreement.up', { text: name })}
            down={t('agreement.down', { text: name })}
            isFirst={isFirst}
            isLast={isLast}
            onMove={press}
          />
          <IconButton icon={Pencil} label={t('agreement.change', { text: name })} onPress={() => setAsked(true)} />
          <IconButton icon={Trash2} label={t('agreement.remove', { text: name })} onPress={onRemove} />
        </span>
      )}
    </li>
  )
}
