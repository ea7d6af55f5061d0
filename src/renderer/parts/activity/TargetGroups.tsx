import { Check } from 'lucide-react'
import { useCallback } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { targetGroupsOf, targetGroupsOfActivity } from '#shared/rules/plan.ts'
import styles from './ActivityPanel.module.css'
import toggle from './Toggle.module.css'

/** For which target groups of the traject an activity is. */
export function TargetGroups({ activityId }: { readonly activityId: string }) {
  const { t } = useSpeech()
  const run = useRun()
  const groups = useDocument(targetGroupsOf, sameList)
  const chosen = useDocument(
    useCallback((document: Document) => targetGroupsOfActivity(document, activityId), [activityId]),
    sameList,
  )
  if (groups.length === 0) {
    return (
      <div className={styles.chosen}>
        <p className={styles.label}>{t('activity.targetGroups')}</p>
        <p className={styles.soft}>{t('activity.targetGroups.none')}</p>
      </div>
    )
  }
  return (
    <CheckboxGroup
      className={styles.chosen ?? ''}
      value={chosen.map(({ id }) => id)}
      onChange={(targetGroupIds) => void run('activity.edit', { id: activityId, targetGroupIds: [...targetGroupIds] })}
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
  )
}
