import { Archive } from 'lucide-react'
import { useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { today } from '#app/today.ts'
import { useStore } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'

type Props = { readonly onClose: () => void; readonly onKept: (id: string) => void }

/** Asks under which name the plan of now is kept. */
export function KeepDialog({ onClose, onKept }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const [typed, setTyped] = useKept<string>('#concept')
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const keep = async () => {
    const answer = await store.execute('version.keep', { date: today(), name: typed ?? '' })
    if (!answer.ok) {
      setRefusal(errorText(answer.error))
      return
    }
    const kept = answer.value?.patch.find(({ table }) => table === 'version')
    if (kept) onKept(kept.id)
    showNotice({ tone: 'done', text: t('versions.kept', { name: (typed ?? '').trim() }) })
    setTyped(null)
    onClose()
  }
  return (
    <Dialog isOpen title={t('versions.keep.title')} onClose={onClose}>
      <Field
        label={t('versions.keep.name')}
        hint={t('versions.keep.hint')}
        value={typed ?? ''}
        onChange={(text) => {
          setTyped(text)
          setRefusal(undefined)
        }}
        error={refusal}
        onEnter={() => void keep()}
        autoFocus
      />
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="main" icon={Archive} onPress={() => void keep()}>
          {t('versions.keep.do')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
