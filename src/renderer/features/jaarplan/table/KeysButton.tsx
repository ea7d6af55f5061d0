import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { KeysDialog } from '#parts/keys/KeysDialog.tsx'
import { IconButton } from '#ui/Button.tsx'
import { tableKeyHelp } from './tableKeyHelp.ts'

/** Shows the keys of the table: a question mark is typed in a cell here. */
export function KeysButton() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={Keyboard} label={t('table.keys.title')} onPress={() => setOpen(true)} />
      <KeysDialog title={t('table.keys.title')} help={tableKeyHelp} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
