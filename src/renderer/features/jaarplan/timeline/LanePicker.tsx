import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { changeSettings, useSettings } from '#app/settings.ts'
import { type LaneSort, laneSorts } from '#shared/rules/timeline/timelineLanes.ts'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import styles from './Timeline.module.css'

/** How the lanes were last chosen; none unless somebody chose. */
export function useLaneSort(): readonly [LaneSort, (sort: LaneSort) => void] {
  const { lanes } = useSettings()
  const sort = laneSorts.find((each) => each === lanes) ?? 'none'
  return [sort, (next) => void changeSettings({ lanes: next })]
}

type Props = { readonly sort: LaneSort; readonly onChoose: (sort: LaneSort) => void }

/** Chooses by what the lanes are divided. */
export function LanePicker({ sort, onChoose }: Props) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const name = t(`timeline.lanes.${sort}`)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.picker}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('timeline.lanes', { sort: name })}
        onClick={() => setIsOpen(true)}
      >
        <span className={styles.picked}>{name}</span>
        <ChevronDown aria-hidden size="1.1em" />
      </button>
      <ChoiceMenu
        title={t('timeline.lanes.title')}
        choices={laneSorts.map((each) => ({ id: each, text: t(`timeline.lanes.${each}`) }))}
        isOpen={isOpen}
        beside={button}
        onChoose={(id) => {
          const chosen = laneSorts.find((each) => each === id)
          if (chosen) onChoose(chosen)
        }}
        onClose={() => setIsOpen(false)}
      />
    </>
  )
}
