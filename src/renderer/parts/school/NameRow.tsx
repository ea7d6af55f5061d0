import { Trash2 } from 'lucide-react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { InlineField } from '#parts/fields/InlineField.tsx'
import { IconButton } from '#ui/Button.tsx'
import { MoveButtons } from '#ui/MoveButtons.tsx'
import { useRowMove } from '#ui/useRowMove.ts'
import styles from './NameList.module.css'
import type { Named, NamedKind } from './named.ts'

type Props = {
  readonly kind: NamedKind
  readonly named: Named
  /** How many activities it is named in. */
  readonly activities: number
  readonly number: number
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => Promise<void>
  readonly onRemove: () => void
}

/** A target group or own role: its name, to be changed on the spot, and its place among the others. */
export function NameRow({ kind, named, activities, number, isLast, onMove, onRemove }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const { row, press, onKeyDown } = useRowMove(onMove)
  const { id, name } = named
  return (
    <li ref={row} className={styles.named} onKeyDown={onKeyDown}>
      <InlineField
        label={t(kind.words.name, { number })}
        name={`${id} name`}
        saved={name}
        save={async (text) => {
          const answer = await store.execute(kind.commands.rename, { id, name: text })
          return answer.ok ? null : errorText(answer.error)
        }}
      />
      <span className={styles.count}>{t('groups.count', { count: activities })}</span>
      <span className={styles.buttons}>
        <MoveButtons
          up={t('groups.up', { name })}
          down={t('groups.down', { name })}
          isFirst={number === 1}
          isLast={isLast}
          onMove={press}
        />
        <IconButton icon={Trash2} label={t('groups.remove', { name })} onPress={onRemove} />
      </span>
    </li>
  )
}
