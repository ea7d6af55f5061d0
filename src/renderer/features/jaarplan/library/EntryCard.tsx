import { Check, ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { type LibraryEntry, ownEntry } from '#shared/rules/library/library.ts'
import { Button } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './EntryCard.module.css'
import { EntryFacts } from './EntryFacts.tsx'
import { periodInWords, targetGroupInWords } from './entryWords.ts'
import { removeIdea } from './ownIdeas.ts'
import { PlaceButton } from './PlaceButton.tsx'
import { RenameDialog } from './RenameDialog.tsx'

type Props = {
  readonly entry: LibraryEntry
  /** Whether an activity of this name is on the plan. */
  readonly isOnPlan: boolean
  readonly onPlaced: (activityId: string) => void
  /** The idea is gone, and with it what had the focus. */
  readonly onRemoved: () => void
}

/** One idea: in short, with all of it on demand. Its upper part can be dragged onto the year. */
export const EntryCard = memo(function EntryCard({ entry, isOnPlan, onPlaced, onRemoved }: Props) {
  const { t, language } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const details = useId()
  const { name, goal, duration, source, address } = entry
  const inShort = [
    [targetGroupInWords(entry, t), periodInWords(entry, language, t), duration],
    [entry.roles.map((role) => t(`role.${role}`)).join(', '), entry.tools.map((tool) => tool.name).join(', ')],
  ].flatMap((words) => words.filter(Boolean).join(' · ') || [])
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <li className={styles.card}>
      <div className={styles.lift} data-timeline-source={entry.id}>
        <div className={styles.head}>
          <Words as="h3" className={styles.name}>
            {name}
          </Words>
          <span className={styles.label} data-own={entry.own}>
            {t(entry.own ? 'library.own' : 'library.suggestion')}
          </span>
          <GripVertical aria-hidden size="1.2em" className={styles.grip} />
        </div>
        {goal === '' ? null : <Words as="p">{goal}</Words>}
        {isOpen
          ? null
          : inShort.map((line) => (
              <Words key={line} as="p">
                {line}
              </Words>
            ))}
      </div>
      <div id={details} className={styles.details}>
        {isOpen ? (
          <>
            <EntryFacts entry={entry} />
            {entry.own ? <OwnActions entry={entry} onRemoved={onRemoved} /> : null}
          </>
        ) : source === '' && address === '' ? null : (
          <p className={styles.source}>{t('library.source', { source: source || address })}</p>
        )}
      </div>
      {isOnPlan ? (
        <p className={styles.onPlan}>
          <Check aria-hidden size="1.1em" />
          {t('library.onPlan')}
        </p>
      ) : null}
      <div className={styles.actions}>
        <PlaceButton entry={entry} onPlaced={onPlaced} />
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'library.entry.less' : 'library.entry.more')}
          <span className="visuallyHidden">"{name}"</span>
          <Chevron aria-hidden size="1.2em" />
        </button>
      </div>
    </li>
  )
})

/** What can be done with an own idea. */
function OwnActions({ entry, onRemoved }: Pick<Props, 'entry' | 'onRemoved'>) {
  const { t } = useTranslation()
  const [isRenaming, setIsRenaming] = useState(false)
  const own = ownEntry.parse(entry)
  const remove = async () => {
    if (await removeIdea(own)) onRemoved()
  }
  return (
    <div className={styles.actions}>
      <Button onPress={() => setIsRenaming(true)}>{t('library.rename')}</Button>
      <Button onPress={() => void remove()}>{t('library.remove')}</Button>
      <RenameDialog entry={own} isOpen={isRenaming} onClose={() => setIsRenaming(false)} />
    </div>
  )
}
