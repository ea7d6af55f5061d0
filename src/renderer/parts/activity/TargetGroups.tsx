import { Check, Plus } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import { GroupsDialog } from '#parts/school/GroupsDialog.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { targetGroupsOf, targetGroupsOfActivity } from '#shared/rules/plan/plan.ts'
import { Button } from '#ui/Button.tsx'
import pills from '#ui/Pills.module.css'
import { Words } from '#ui/Words.tsx'
import styles from './ActivityPanel.module.css'

/** For which target groups of the traject an activity is; the first groups can be made from here. */
export function TargetGroups({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const run = useRun()
  const groups = useDocument(targetGroupsOf, sameList)
  const [isAsking, setIsAsking] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const hasAsked = useRef(false)
  const hasGroups = groups.length > 0
  // The button that asked makes room for the groups, which may come after the dialog has gone: then the first of those
  // gets the focus. In an effect, because what lies beneath a dialog takes none until the dialog has been cleared away.
  useEffect(() => {
    const focused = document.activeElement
    const isFree = focused === document.body || part.current?.contains(focused)
    if (hasAsked.current && !isAsking && isFree) part.current?.querySelector<HTMLElement>('input, button')?.focus()
    hasAsked.current = isAsking || (hasAsked.current && !hasGroups)
  }, [isAsking, hasGroups])
  const chosen = useDocument(
    useCallback((document: TrajectDocument) => targetGroupsOfActivity(document, activityId), [activityId]),
    sameList,
  )
  return (
    <div ref={part}>
      {!hasGroups ? (
        <div className={styles.chosen}>
          <p className={styles.label}>{t('activity.targetGroups')}</p>
          <p className={styles.soft}>{t('activity.targetGroups.none')}</p>
          <div>
            <Button icon={Plus} onPress={() => setIsAsking(true)}>
              {t('activity.targetGroups.make')}
            </Button>
          </div>
        </div>
      ) : (
        <CheckboxGroup
          className={styles.chosen}
          value={chosen.map(({ id }) => id)}
          onChange={(targetGroupIds) =>
            void run('activity.edit', { id: activityId, targetGroupIds: [...targetGroupIds] })
          }
        >
          <Label className={styles.label}>{t('activity.targetGroups')}</Label>
          <div className={pills.pills}>
            {groups.map(({ id, name }) => (
              <Checkbox key={id} value={id} className={pills.pill}>
                {({ isSelected }) => (
                  <>
                    {isSelected ? <Check aria-hidden size="1em" /> : null}
                    <Words>{name}</Words>
                  </>
                )}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      )}
      {isAsking ? <GroupsDialog onClose={() => setIsAsking(false)} /> : null}
    </div>
  )
}
