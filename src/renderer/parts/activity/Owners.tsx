import { Plus, X } from 'lucide-react'
import { useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { byRank } from '#shared/rules/board/boards.ts'
import { mostOwners } from '#shared/rules/plan/activityFields.ts'
import { type OwnerInput, ownerInput, ownerKey, ownersOf } from '#shared/rules/plan/owners.ts'
import { roleKey, rolesOf } from '#shared/rules/plan/roles.ts'
import { roleName } from '#shared/wording/wording.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './ActivityPanel.module.css'
import lines from './Lines.module.css'
import { NewOwner, type NewPerson } from './NewOwner.tsx'

const newPerson = 'new'
const personsIn = (document: TrajectDocument) => [...document.person.values()].sort(byRank)

function ownersIn(document: TrajectDocument, activityId: string) {
  const activity = document.activity.get(activityId)
  return activity ? ownersOf(document, activity) : []
}

/** All who see to an activity: people of the traject, somebody new, or roles. */
export function Owners({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const persons = useDocument(personsIn, sameList)
  const roles = useDocument(rolesOf, sameList)
  const keys = useDocument(
    useCallback((document: TrajectDocument) => ownersIn(document, activityId).map(ownerKey), [activityId]),
    sameList,
  )
  const newKey = `${activityId} new owner`
  const drafts = useDrafts()
  const isAdding = useTyped<NewPerson>(newKey) !== null
  const [isAsked, setIsAsked] = useState(false)
  const [isChoosing, setIsChoosing] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const labelId = useId()
  const people = persons.map((person) => ({
    id: ownerKey({ kind: 'person', ...person }),
    text: person.role ? `${person.name}, ${person.role}` : person.name,
    input: { personId: person.id },
  }))
  const all = [
    ...people,
    ...roles.map((role) => ({
      id: ownerKey({ kind: 'role', role }),
      text: t('activity.owner.role', { role: roleName(role, t) }),
      input: { role: roleKey(role) },
    })),
  ]
  const chosen = keys.flatMap((key) => all.find(({ id }) => id === key) ?? [])
  const choices = [
    ...all.slice(0, people.length),
    { id: newPerson, text: t('activity.owner.new') },
    ...all.slice(people.length),
  ].filter(({ id }) => !keys.includes(id))

  const focusOpener = () => opener.current?.querySelector('button')?.focus()
  const give = (change: (now: readonly OwnerInput[]) => readonly OwnerInput[]) =>
    run('activity.edit', { id: activityId, owners: change(ownersIn(store.document, activityId).map(ownerInput)) })
  const choose = (id: string) => {
    setIsAsked(id === newPerson)
    if (id === newPerson) {
      drafts.type<NewPerson>(newKey, { name: '', role: '' })
      return
    }
    const owner = all.find((each) => each.id === id)
    if (owner) void give((now) => [...now, owner.input])
  }
  const remove = async (key: string) => {
    const stay = ownersIn(store.document, activityId).filter((owner) => ownerKey(owner) !== key)
    await give(() => stay.map(ownerInput))
    focusOpener()
  }
  const close = () => {
    drafts.set(newKey, null)
    focusOpener()
  }
  return (
    <fieldset className={styles.fields} aria-labelledby={labelId}>
      <div className={styles.chosen}>
        <p id={labelId} className={styles.label}>
          {t('activity.owners')}
        </p>
        {chosen.length > 0 ? (
          <ul className={lines.lines}>
            {chosen.map(({ id, text }) => (
              <li key={id} className={lines.line}>
                <Words as="p" className={lines.about}>
                  {text}
                </Words>
                <IconButton
                  icon={X}
                  label={t('activity.owners.remove', { name: text })}
                  onPress={() => void remove(id)}
                />
              </li>
            ))}
          </ul>
        ) : null}
        {keys.length < mostOwners ? (
          <div ref={opener} className={styles.opener}>
            <Button icon={Plus} onPress={() => setIsChoosing(true)}>
              {t('activity.owners.add')}
            </Button>
          </div>
        ) : null}
      </div>
      <ChoiceMenu
        title={t('activity.owners.add')}
        choices={choices}
        isOpen={isChoosing}
        beside={opener}
        onChoose={choose}
        onClose={() => setIsChoosing(false)}
      />
      {isAdding ? (
        <NewOwner
          draftKey={newKey}
          takesFocus={isAsked}
          onAdded={(personId) => {
            close()
            void give((now) => [...now, { personId }])
          }}
          onCancel={close}
        />
      ) : null}
    </fieldset>
  )
}
