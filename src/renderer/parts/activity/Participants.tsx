import { Plus, X } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { RolesDialog } from '#parts/school/RolesDialog.tsx'
import type { Participation, TrajectDocument } from '#shared/records.ts'
import { participationsOf } from '#shared/rules/plan/plan.ts'
import { type KnownRole, roleKey, rolesOf } from '#shared/rules/plan/roles.ts'
import { roleName } from '#shared/wording/wording.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'

const ownRole = 'own'

/** Who takes part in an activity, a role at a time, and what each does. */
export function Participants({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const run = useRun()
  const present = useDocument(
    useCallback((document: TrajectDocument) => participationsOf(document, activityId), [activityId]),
    sameList,
  )
  const [isChoosing, setIsChoosing] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const [isNaming, setIsNaming] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const roles = useDocument(rolesOf, sameList)
  const absent = roles.filter((role) => !present.some((participation) => participation.role === roleKey(role)))

  const add = (role: string) => {
    setAdded(role)
    void run('participation.set', { activityId, role, part: '' })
  }
  const remove = async (role: string) => {
    await run('participation.remove', { activityId, role })
    opener.current?.querySelector('button')?.focus()
  }
  return (
    <div className={styles.group}>
      {present.map((participation) => (
        <Participant
          key={participation.id}
          participation={participation}
          role={roles.find((role) => roleKey(role) === participation.role)}
          isNew={participation.role === added}
          onRemove={() => void remove(participation.role)}
        />
      ))}
      <div ref={opener} className={styles.opener}>
        <Button icon={Plus} onPress={() => setIsChoosing(true)}>
          {t('activity.participants.add')}
        </Button>
      </div>
      <ChoiceMenu
        title={t('activity.participants.add')}
        choices={[
          ...absent.map((role) => ({ id: roleKey(role), text: roleName(role, t) })),
          { id: ownRole, text: t('activity.ownRoles.make') },
        ]}
        isOpen={isChoosing}
        beside={opener}
        onChoose={(chosen) => {
          if (chosen === ownRole) setIsNaming(true)
          else add(chosen)
        }}
        onClose={() => setIsChoosing(false)}
      />
      {isNaming ? <RolesDialog onClose={() => setIsNaming(false)} /> : null}
    </div>
  )
}

type RowProps = {
  readonly participation: Participation
  readonly role: KnownRole | undefined
  readonly isNew: boolean
  readonly onRemove: () => void
}

function Participant({ participation, role: known, isNew, onRemove }: RowProps) {
  const { t } = useTranslation()
  const store = useStore()
  const row = useRef<HTMLDivElement>(null)
  const { activityId, role } = participation
  const name = known === undefined ? '' : roleName(known, t)
  const draft = useDraft({
    key: `${activityId} part ${role}`,
    saved: participation.part,
    save: async (part) => {
      // Whoever was taken out meanwhile must not come back because of a text that was still in its field.
      if (!store.record('participation', participation.id)) return null
      const answer = await store.execute('participation.set', { activityId, role, part })
      return answer.ok ? null : { field: 'part', text: errorText(answer.error) }
    },
  })
  useEffect(() => {
    if (isNew) row.current?.querySelector('textarea')?.focus()
  }, [isNew])
  return (
    <div ref={row} className={styles.row}>
      <Field
        label={t('activity.participants.partOf', { role: name })}
        rows={1}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
        onEnter={draft.commit}
        error={draft.refusal?.text}
      />
      <IconButton icon={X} label={t('activity.participants.remove', { role: name })} onPress={onRemove} />
    </div>
  )
}
