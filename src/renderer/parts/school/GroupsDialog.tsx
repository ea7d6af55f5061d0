import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useDocument, useRun, useStore } from '#app/useDocument.ts'
import { type TargetGroup, type TrajectDocument, trajectOf } from '#shared/records.ts'
import { targetGroupsOf } from '#shared/rules/plan/plan.ts'
import { shorten } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { onePlace } from '#ui/useRowMove.ts'
import { GroupRow } from './GroupRow.tsx'
import styles from './GroupsDialog.module.css'
import { NewGroup } from './NewGroup.tsx'

type Counted = { readonly group: TargetGroup; readonly activities: number }

function countedGroups(document: TrajectDocument): readonly Counted[] {
  const targetings = [...document.targeting.values()]
  return targetGroupsOf(document).map((group) => ({
    group,
    activities: targetings.filter(({ targetGroupId }) => targetGroupId === group.id).length,
  }))
}

const sameCounts = (a: readonly Counted[], b: readonly Counted[]) =>
  a.length === b.length &&
  a.every((each, index) => each.group === b[index]?.group && each.activities === b[index]?.activities)

const schoolTypeOf = (document: TrajectDocument) => trajectOf(document)?.schoolType ?? 'vmbo'

/** The year groups and classes that the plan is for, in their order. */
export function GroupsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog isOpen title={t('jaarplan.school.groups')} onClose={onClose}>
      <Groups />
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Groups() {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const groups = useDocument(countedGroups, sameCounts)
  const schoolType = useDocument(schoolTypeOf)
  const [announcement, setAnnouncement] = useState('')
  const section = useRef<HTMLElement>(null)

  const move = async ({ id, name }: TargetGroup, by: -1 | 1) => {
    const all = targetGroupsOf(store.document)
    const place = onePlace(all, id, by)
    if (!place) return
    const { beforeId, number } = place
    const answer = await run('targetGroup.move', { id, beforeId })
    if (answer.ok) setAnnouncement(t('groups.moved', { name, number, count: all.length }))
  }
  const remove = async ({ id, name }: TargetGroup, index: number) => {
    const answer = await run('targetGroup.remove', { id })
    if (!answer.ok || !answer.value) return
    const rows = [...(section.current?.querySelectorAll('li') ?? [])]
    ;(rows[index] ?? rows.at(-1) ?? section.current)?.querySelector('input')?.focus()
    offerUndo(t('groups.removed', { name: shorten(name) }), answer.value.revision)
  }
  return (
    <section ref={section} className={styles.section}>
      <p>{t('groups.about')}</p>
      {groups.length > 0 ? (
        <ol className={styles.list} aria-label={t('jaarplan.school.groups')}>
          {groups.map(({ group, activities }, index) => (
            <GroupRow
              key={group.id}
              group={group}
              activities={activities}
              number={index + 1}
              isLast={index === groups.length - 1}
              onMove={(by) => move(group, by)}
              onRemove={() => void remove(group, index)}
            />
          ))}
        </ol>
      ) : null}
      <NewGroup schoolType={schoolType} present={groups.map(({ group }) => group.name)} onAnnounce={setAnnouncement} />
      <p role="status" className="visuallyHidden">
        {announcement}
      </p>
    </section>
  )
}
