import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { IconButton } from '#ui/Button.tsx'
import { useBoard } from './boardState.ts'
import styles from './FilterBox.module.css'
import { focusCapture } from './focus.ts'

/** Searches the board: what does not match steps back. Escape shows everything again. */
export function FilterBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const { state } = useBoard()
  const [text, setText] = useState('')
  useEffect(() => () => state.search(''), [state])
  const close = () => {
    onClose()
    focusCapture()
  }
  return (
    <search className={styles.box}>
      <label className={styles.label}>
        {t('filter.label')}
        <input
          className={styles.field}
          // biome-ignore lint/a11y/noAutofocus: Ctrl+F is asked for to type
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            state.search(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close()
          }}
        />
      </label>
      <IconButton icon={X} label={t('filter.close')} onPress={close} />
    </search>
  )
}
