import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useDocument, useRun, useStore } from '#app/useDocument.ts'
import { onePlace } from '#ui/useRowMove.ts'
import styles from './NameList.module.css'
import { NameRow } from './NameRow.tsx'
import { NewName } from './NewName.tsx'
import type { Counted, Named, NamedKind } from './named.ts'

const sameCounts = (a: readonly Counted[], b: readonly Counted[]) =>
  a.length === b.length &&
  a.every((each, index) => each.named === b[index]?.named && each.activities === b[index]?.activities)

type Props = {
  readonly kind: NamedKind
  /** What the list is for. */
  readonly about: ReactNode
  /** What such a school has as a rule and is not there yet, given the names that are. */
  readonly usualBeside?: (
    present: readonly string[],
  ) => { readonly names: readonly string[]; readonly text: string } | null
  /** What is told when one was taken away. */
  readonly removed: (removed: Counted) => string
}

/** Target groups or own roles in their order: to add, to name, to move and to take away. */
export function NameList({ kind, about, usualBeside, removed }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const all = useDocument(kind.counted, sameCounts)
  const [announcement, setAnnouncement] = useState('')
  const section = useRef<HTMLElement>(null)
  const present = all.map(({ named }) => named.name)

  const move = async ({ id, name }: Named, by: -1 | 1) => {
    const names = kind.all(store.document)
    const place = onePlace(names, id, by)
    if (!place) return
    const { beforeId, number } = place
    const answer = await run(kind.commands.move, { id, beforeId })
    if (answer.ok) setAnnouncement(t('groups.moved', { name, number, count: names.length }))
  }
  const remove = async (one: Counted, index: number) => {
    const answer = await run(kind.commands.remove, { id: one.named.id })
    if (!answer.ok || !answer.value) return
    const rows = [...(section.current?.querySelectorAll('li') ?? [])]
    ;(rows[index] ?? rows.at(-1) ?? section.current)?.querySelector('input')?.focus()
    offerUndo(removed(one), answer.value.revision)
  }
  return (
    <section ref={section} className={styles.section}>
      {about}
      {all.length > 0 ? (
        <ol className={styles.list} aria-label={t(kind.words.title)}>
          {all.map((one, index) => (
            <NameRow
              key={one.named.id}
              kind={kind}
              named={one.named}
              activities={one.activities}
              number={index + 1}
              isLast={index === all.length - 1}
              onMove={(by) => move(one.named, by)}
              onRemove={() => void remove(one, index)}
            />
          ))}
        </ol>
      ) : null}
      <NewName kind={kind} present={present} usual={usualBeside?.(present) ?? null} onAnnounce={setAnnouncement} />
      <p role="status" className="visuallyHidden">
        {announcement}
      </p>
    </section>
  )
}
