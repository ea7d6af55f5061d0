import { FolderOpen, FolderOutput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { elsewhere } from '#app/elsewhere.ts'
import { errorText, useTranslation } from '#app/language.ts'
import { dropNotice, notices, showTrouble } from '#app/notices.ts'
import { showWritten } from '#app/written.ts'
import type { AppStatus } from '#shared/contract.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'

type Props = {
  readonly status: Pick<AppStatus, 'host' | 'dataFolder'>
  /** The data stand in another folder now. */
  readonly onWritten: () => void
}

/** Says that data cannot be kept where they are, and lets one write them all to another folder. The app goes on there. */
export function Elsewhere({ status, onWritten }: Props) {
  const { t } = useTranslation()
  const [code, setCode] = useState<ErrorCode | null>(null)
  const [folder, setFolder] = useState('')
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  useEffect(() => elsewhere.subscribe(setCode), [])
  useEffect(() => {
    const stops = [bridge.on('trouble', showTrouble), bridge.on('patched', () => dropNotice('trouble'))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  const close = () => {
    setCode(null)
    setRefusal(undefined)
  }
  const write = async (target: string | null) => {
    const answer = await bridge.call('app.writeElsewhere', { folder: target })
    if (!answer.ok) {
      setRefusal(errorText(answer.error))
      return
    }
    if (answer.value === null) return
    close()
    notices.clear()
    showWritten(answer.value)
    onWritten()
  }
  const writeTyped = () => {
    if (folder.trim() === '') setRefusal(errorText({ code: 'text.empty' }))
    else void write(folder.trim())
  }
  if (code === null) return null
  const isBrowser = status.host === 'web'
  return (
    <Dialog isOpen title={t('elsewhere.title')} onClose={close}>
      <p>{t('elsewhere.text')}</p>
      {isBrowser ? (
        <Field
          label={t('elsewhere.folder')}
          hint={t('elsewhere.folder.hint')}
          value={folder}
          onChange={setFolder}
          error={refusal}
          onEnter={writeTyped}
          autoFocus
        />
      ) : null}
      {!isBrowser && refusal ? <p role="alert">{refusal}</p> : null}
      <DialogActions>
        <Button onPress={close}>{t('action.cancel')}</Button>
        {code === 'store.moved' || code === 'store.folderGone' ? (
          <Button icon={FolderOutput} onPress={() => void write(status.dataFolder)}>
            {t('elsewhere.ownPlace')}
          </Button>
        ) : null}
        <Button look="main" icon={FolderOpen} onPress={() => (isBrowser ? writeTyped() : void write(null))}>
          {t(isBrowser ? 'elsewhere.write' : 'elsewhere.choose')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
