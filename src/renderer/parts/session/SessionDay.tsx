import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { InputOf } from '#shared/commands/index.ts'
import { DateField } from '#ui/DateField.tsx'

type Props = {
  readonly label: string
  /** Names the field among those of its traject. */
  readonly name: string
  readonly saved: string | null
  /** What is asked of the session with this day; null takes it away. */
  readonly edit: (date: string | null) => InputOf<'session.edit'>
}

/** A day of a session as it is typed; kept when the field is left. */
export function SessionDay(props: Props) {
  // Another day is another field: what was typed belongs to the one before.
  return <DayField key={props.saved} {...props} />
}

function DayField({ label, name, saved, edit }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const draft = useDraft({
    key: `${store.trajectId} ${name}`,
    saved: saved ?? '',
    notSaved: (why) => t('field.notSaved', { why }),
    save: async (typed) => {
      const answer = await store.execute('session.edit', edit(typed || null))
      return answer.ok ? null : { field: 'date', text: errorText(answer.error) }
    },
  })
  return (
    <DateField
      label={label}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      error={draft.refusal?.text}
    />
  )
}
