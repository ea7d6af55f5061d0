import { useTranslation } from '#app/language.ts'
import type { PanelField } from '#parts/activity/fields.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import type { Standing } from '#shared/rules/plan/standing.ts'
import { stageSheet } from '#shared/rules/stage/sheetOnStage.ts'
import { ActivitySheet } from '#ui/ActivitySheet.tsx'
import { OutcomeIcon, outcomeKey } from './OutcomeMark.tsx'
import { fieldLetters } from './reviewKeys.ts'
import styles from './Walk.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly activity: Activity
  readonly standing: Standing
  /** A part of the sheet was pressed, to be changed there. */
  readonly onField: (field: PanelField) => void
}

/** The activity as the group sees it, each part of which opens at a press. */
export function OpenSheet({ document, activity, standing, onField }: Props) {
  const translation = useTranslation()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the pointer; by keyboard W and a letter do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className={styles.sheet}
      onClick={({ target }) => {
        const field = fieldPressed(target)
        if (field) onField(field)
      }}
    >
      <ActivitySheet
        size="desk"
        activity={stageSheet(document, activity)}
        dropped={standing === 'dropped' ? <Dropped /> : null}
        asksAgain={standing === 'again'}
        isPressable
        {...translation}
      />
    </div>
  )
}

function Dropped() {
  const { t } = useTranslation()
  return (
    <>
      <OutcomeIcon outcome="dropped" />
      {t(outcomeKey('dropped'))}
    </>
  )
}

/** The fields that stand on the sheet; a fact that has another name there with that name. */
const fieldsOnSheet: readonly { readonly field: PanelField; readonly part?: string }[] = [
  ...fieldLetters,
  { field: 'place', part: 'where' },
  { field: 'targetGroups' },
  { field: 'minutes' },
  { field: 'cents' },
  { field: 'buildsOn' },
]

/** The field of which a part was pressed; none when its text was selected. */
function fieldPressed(target: EventTarget): PanelField | undefined {
  if (!(target instanceof Element) || window.getSelection()?.isCollapsed === false) return undefined
  const pressed = target.closest<HTMLElement>('[data-part]')?.dataset.part
  return fieldsOnSheet.find(({ field, part = field }) => part === pressed)?.field
}
