import { Check, Plus } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import { GroupsDialog } from '#parts/school/GroupsDialog.tsx'
import type { Document } from '#shared/records.ts'
import { targetGroupsOf, targetGroupsOfActivity } from '#shared/rules/plan.ts'
import { Button } from '#ui/Button.tsx'
import styles from './ActivityPanel.module.css'
import toggle from './Toggle.module.css'

/** For which target groups of the traject an activity is; the first groups can be made from here. */
export function TargetGroups({ activityId }: { readonly activityId: string }) {
  const { t } = useSpeech()
  const run = useRun()
  const groups = useDocument(targetGroupsOf, sameList)
  const [isAsking, setIsAsking] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const close = () => {
    setIsAsking(false)
    // The button that asked may have made room for the groups: then the first of those gets the focus.
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('input, button')?.focus())
  }
  const chosen = useDocument(
    useCallback((document: Document) => targetGroupsOfActivity(document, activityId), [activityId]),
    sameList,
  )
  return (
    <div ref={part}>
      {groups.length === 0 ? (
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
          className={styles.chosen ?? ''}
          value={chosen.map(({ id }) => id)}
          onChange={(targetGroupIds) =>
            void run('activity.edit', { id: activityId, targetGroupIds: [...targetGroupIds] })
          }
        >
          <Label className={styles.label ?? ''}>{t('activity.targetGroups')}</Label>
          <div className={toggle.toggles}>
            {groups.map(({ id, name }) => (
              <Checkbox key={id} value={id} className={toggle.toggle ?? ''}>
                {({ isSelected }) => (
                  <>
                    {isSelected ? <Check aria-hidden size="1em" /> : null}
                    {name}
                  </>
                )}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      )}
      {isAsking ? <GroupsDialog onClose={close} /> : null}
    </div>
  )
}
