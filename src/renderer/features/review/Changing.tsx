import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { ActivityPanel } from '#parts/activity/ActivityPanel.tsx'
import type { PanelField } from '#parts/activity/fields.ts'
import { goToField } from '#parts/activity/goToField.ts'
import { Button } from '#ui/Button.tsx'
import { useWindowKey } from '#ui/useWindowKey.ts'
import styles from './Changing.module.css'
import { fieldLetters, isElsewhere, isOver } from './reviewKeys.ts'

type Props = {
  readonly activityId: string
  /** The field to begin in; none when the group still has to say which. */
  readonly beginsAt: PanelField | null
  /** It is left without a word about the decision: what was changed is changed. */
  readonly onClose: () => void
  /** The group is done changing. */
  readonly onDone: () => void
  readonly onNot: () => void
}

/**
 * Changes an activity where it stands, while the group looks on: a field is on the second screen as soon as it is left. A
 * letter goes to a field, Ctrl+Enter is done, Escape goes back.
 */
export function Changing({ activityId, beginsAt, onClose, onDone, onNot }: Props) {
  const { t } = useTranslation()
  const section = useRef<HTMLElement>(null)
  // At once: whoever types on after the letter or the press types in the field, and gives no other letter.
  const goTo = (field: PanelField) => {
    if (section.current) goToField(section.current, field)
  }
  const begin = useEffectEvent(() => {
    if (beginsAt === null) section.current?.focus({ preventScroll: true })
    else goTo(beginsAt)
  })
  useLayoutEffect(() => begin(), [])
  const leave = (next: () => void) => {
    // A field stores its text when it loses the focus; one that leaves the screen would not.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    next()
  }
  useWindowKey((event) => {
    if (event.defaultPrevented || event.altKey || isOver(event.target)) return
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const lettered =
      isElsewhere(event.target) || event.ctrlKey || event.metaKey || event.repeat
        ? undefined
        : fieldLetters.find(({ letter }) => letter === event.key.toUpperCase())
    if (isDone) leave(onDone)
    else if (event.key === 'Escape') leave(onClose)
    else if (lettered) goTo(lettered.field)
    else return
    event.preventDefault()
  })
  return (
    <section ref={section} className={styles.changing} tabIndex={-1} aria-label={t('review.change.title')}>
      <div role="toolbar" className={styles.fields} aria-label={t('review.change.goTo')}>
        {fieldLetters.map(({ field, letter }) => (
          <button key={field} type="button" className={styles.field} onClick={() => goTo(field)}>
            {t(`review.field.${field}`)}
            <kbd aria-hidden className={styles.key}>
              {letter}
            </kbd>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.sheet} data-stage-scroll tabIndex={0}>
        <ActivityPanel activityId={activityId} />
      </div>
      <div className={styles.actions}>
        <Button look="quiet" onPress={() => leave(onNot)}>
          {t('review.change.not')}
        </Button>
        <Button look="main" onPress={() => leave(onDone)}>
          {t('review.change.done')}
          <kbd aria-hidden className={styles.doneKey}>
            Ctrl+Enter
          </kbd>
        </Button>
      </div>
    </section>
  )
}
