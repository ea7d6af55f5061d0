import { Plus, X } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { type Participation, type Role, roles, type TrajectDocument } from '#shared/records.ts'
import { participationsOf } from '#shared/rules/plan/plan.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'

/** Who takes part in an activity, a role at a time, and what each does. */
export function Participants({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const run = useRun()
  const present = useDocument(
    useCallback((document: TrajectDocument) => participationsOf(document, activityId), [activityId]),
    sameList,
  )
  const [isChoosing, setIsChoosing] = useState(false)
  const [added, setAdded] = useState<Role | null>(null)
  const opener = useRef<HTMLDivElement>(null)
  const absent = roles.filter((role) => !present.some((participation) => participation.role === role))

  const add = (role: Role) => {
    setAdded(role)
    void run('participation.set', { activityId, role, part: '' })
  }
  const remove = async (role: Role) => {
    await run('participation.remove', { activityId, role })
    opener.current?.querySelector('button')?.focus()
  }
  return (
    <div className={styles.group}>
      {present.map((participation) => (
        <Participant
          key={participation.id}
          participation={participation}
          isNew={participation.role === added}
          onRemove={() => void remove(participation.role)}
        />
      ))}
      {absent.length > 0 ? (
        <div ref={opener} className={styles.opener}>
          <Button icon={Plus} onPress={() => setIsChoosing(true)}>
            {t('activity.participants.add')}
          </Button>
        </div>
      ) : null}
      <ChoiceMenu
        title={t('activity.participants.add')}
        choices={absent.map((role) => ({ id: role, text: t(`role.${role}`) }))}
        isOpen={isChoosing}
        beside={opener}
        onChoose={(chosen) => {
          const role = absent.find((each) => each === chosen)
          if (role) add(role)
        }}
        onClose={() => setIsChoosing(false)}
      />
    </div>
  )
}

type RowProps = { readonly participation: Participation; readonly isNew: boolean; readonly onRemove: () => void }

function Participant({ participation, isNew, onRemove }: RowProps) {
  const { t } = useTranslation()
  const store = useStore()
  const row = useRef<HTMLDivElement>(null)
  const { activityId, role } = participation
  const name = t(`role.${role}`)
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
