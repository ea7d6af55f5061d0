import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import type { Activity } from '#shared/records.ts'
import { foldedKey, searcher } from '#shared/text.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import styles from './FindActivity.module.css'

/** As many as the eye takes in at once; who wants another types on. */
const mostFound = 8

type Props = {
  readonly label: string
  readonly placeholder?: string
  readonly activities: readonly Activity[]
  readonly field?: RefObject<HTMLInputElement | null>
  /** Whether what is found lies over the screen, and only while one types. */
  readonly isOver?: boolean
  readonly autoFocus?: boolean
  readonly onChoose: (activity: Activity) => void
  /** One is done here without choosing. */
  readonly onLeave?: () => void
}

/** An activity by typing a part of its title: the arrows walk along what is found, Enter chooses. */
export function FindActivity(props: Props) {
  const { label, placeholder, activities, field, isOver = false, autoFocus = false, onChoose, onLeave } = props
  const { t, language } = useTranslation()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const finds = searcher(typed)
  const isOpen = !isOver || typed !== ''
  const found = isOpen
    ? activities.filter(({ title }) => finds(foldedKey(title))).slice(0, isOver ? mostFound : 200)
    : []
  const choose = (activity: Activity) => {
    setTyped('')
    setAt(0)
    onChoose(activity)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      const next = (at + step + found.length) % found.length
      setAt(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const activity = found[at]
      if (activity) choose(activity)
    } else if (event.key === 'Escape' && onLeave) {
      setTyped('')
      onLeave()
    }
  }
  return (
    <div className={styles.find} data-over={isOver || undefined}>
      <input
        ref={field}
        dir="auto"
        role="combobox"
        className={styles.input}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: in a dialog that asks for this alone
        autoFocus={autoFocus}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isOver) setTyped('')
        }}
      />
      <div className={styles.found} hidden={!isOpen}>
        <div id={listId} role="listbox" aria-label={t('review.find.results')}>
          {found.map((activity, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
            <div
              key={activity.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              // Before the field loses the focus, and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(activity)}
            >
              <Words>{activity.title}</Words>
              <span className={styles.moment}>{momentInWords(activity.moment, language, t)}</span>
            </div>
          ))}
        </div>
        {found.length === 0 ? <p role="status">{t('review.find.none')}</p> : null}
      </div>
    </div>
  )
}
