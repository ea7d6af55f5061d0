import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { type Activity, roles, type TrajectDocument } from '#shared/records.ts'
import { byRank } from '#shared/rules/board/boards.ts'
import { Button } from '#ui/Button.tsx'
import { Field, Picker } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'

const nobody = ''
const newPerson = 'new'
const personsIn = (document: TrajectDocument) => [...document.person.values()].sort(byRank)

type Option = { readonly value: string; readonly text: string }
type NewPerson = { readonly name: string; readonly role: string }

/** Who sees to an activity: somebody of the traject, somebody new, or a role. */
export function Owner({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const store = useStore()
  const persons = useDocument(personsIn, sameList)
  const { id, ownerId, ownerRole } = activity
  const newKey = `${id} new owner`
  const drafts = useDrafts()
  const isAdding = useTyped<NewPerson>(newKey) !== null
  const [isAsked, setIsAsked] = useState(false)
  const draft = useDraft({
    key: `${id} owner`,
    saved: ownerId ? `person ${ownerId}` : ownerRole ? `role ${ownerRole}` : nobody,
    save: async (value) => {
      const answer = await store.execute('activity.edit', { id, owner: ownerIn(value) })
      return answer.ok ? null : { field: 'owner', text: errorText(answer.error) }
    },
  })
  const choose = (value: string) => {
    setIsAsked(value === newPerson)
    if (value === newPerson) {
      drafts.type<NewPerson>(newKey, { name: '', role: '' })
      return
    }
    drafts.set(newKey, null)
    draft.change(value)
    draft.commit()
  }
  const options: readonly Option[] = [
    { value: nobody, text: t('activity.owner.none') },
    ...persons.map((person) => ({
      value: `person ${person.id}`,
      text: person.role ? `${person.name}, ${person.role}` : person.name,
    })),
    { value: newPerson, text: t('activity.owner.new') },
    ...roles.map((role) => ({ value: `role ${role}`, text: t('activity.owner.role', { role: t(`role.${role}`) }) })),
  ]
  const picker = useRef<HTMLDivElement>(null)
  const close = () => {
    drafts.set(newKey, null)
    picker.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={picker} className={styles.group}>
      <Picker
        label={t('field.owner')}
        value={isAdding ? newPerson : draft.value}
        options={options}
        onChange={choose}
        error={draft.refusal?.text}
      />
      {isAdding ? (
        <NewOwner
          draftKey={newKey}
          takesFocus={isAsked}
          onAdded={(personId) => {
            close()
            draft.change(`person ${personId}`)
            draft.commit()
          }}
          onCancel={close}
        />
      ) : null}
    </div>
  )
}

function ownerIn(value: string) {
  const [kind, rest = ''] = value.split(/ (.*)/s)
  if (kind === 'person') return { personId: rest }
  const role = kind === 'role' ? roles.find((each) => each === rest) : undefined
  return role === undefined ? null : { role }
}

type NewProps = {
  readonly draftKey: string
  /** Whether it was asked for just now, and not left here earlier. */
  readonly takesFocus: boolean
  readonly onAdded: (personId: string) => void
  readonly onCancel: () => void
}

function NewOwner({ draftKey, takesFocus, onAdded, onCancel }: NewProps) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const typed = useTyped<NewPerson>(draftKey)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    // The list that closes gives the focus back to its button in the next frame; this comes after it.
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [takesFocus])
  if (!typed) return null
  const { value, refusal, isSending } = typed
  const change = (part: Partial<NewPerson>) => drafts.type<NewPerson>(draftKey, { ...value, ...part })
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending) return
    drafts.set<NewPerson>(draftKey, { value, refusal: null, isSending: true })
    const answer = await store.execute('person.add', { ...value, presentAt: null })
    const added = answer.ok ? answer.value?.patch.find(({ table }) => table === 'person') : undefined
    if (added) onAdded(added.id)
    else
      drafts.set<NewPerson>(draftKey, {
        value,
        refusal: answer.ok ? null : { field: 'name', text: errorText(answer.error) },
        isSending: false,
      })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape leaves this form; a second one closes what is around it.
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      ref={form}
      className={styles.inset}
      aria-label={t('activity.owner.new.title')}
      onSubmit={(event) => void add(event)}
      onKeyDown={onKeyDown}
      noValidate
    >
      <Field
        label={t('activity.owner.new.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        error={refusal?.text}
      />
      <Field
        label={t('activity.owner.new.role')}
        hint={t('activity.owner.new.roleHint')}
        value={value.role}
        onChange={(role) => change({ role })}
      />
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button type="submit">{t('activity.owner.new.add')}</Button>
      </div>
    </form>
  )
}
