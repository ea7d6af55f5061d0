import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import type { BackupCopy, CopiedTraject } from '#shared/rules/backups/copies.ts'
import type { Loss } from '#shared/rules/backups/loss.ts'
import { copyTime } from '#shared/wording/backupWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Choice } from '#ui/Fields.tsx'
import { LossList } from './LossList.tsx'

/** What was asked to be put back: a whole copy, or one traject of it. */
export type Asked = { readonly copy: BackupCopy; readonly traject: CopiedTraject | null }

type Props = {
  readonly asked: Asked
  readonly onClose: () => void
  /** It is back: the traject that it became, or (null) everything. */
  readonly onDone: (trajectId: string | null) => void
}

/** Says what is lost and what comes back, before anything happens. */
export function RestoreDialog({ asked: { copy, traject }, onClose, onDone }: Props) {
  const { t, language } = useTranslation()
  const [loss, setLoss] = useState<Loss | null>(null)
  const [how, setHow] = useState<'beside' | 'instead'>('beside')
  const [isBusy, setBusy] = useState(false)
  const when = copyTime(copy.at, language)

  useEffect(() => {
    let closed = false
    const of = traject ? { copy: copy.id, trajectId: traject.trajectId } : { copy: copy.id }
    void bridge.call('backups.compare', of).then((answer) => {
      if (closed) return
      if (answer.ok) setLoss(answer.value)
      else {
        showError(answer.error)
        onClose()
      }
    })
    return () => {
      closed = true
    }
  }, [copy, traject, onClose])

  const restoreAll = async () => {
    const answer = await bridge.call('backups.restoreAll', { copy: copy.id })
    if (!answer.ok) return answer
    showNotice({ tone: 'done', text: t('backups.all.done', { when }) })
    onDone(null)
    return answer
  }
  const restoreOne = async ({ trajectId, school }: CopiedTraject, way: 'beside' | 'instead') => {
    const answer = await bridge.call('backups.restoreTraject', { copy: copy.id, trajectId, how: way })
    if (!answer.ok) return answer
    showNotice({ tone: 'done', text: t('backups.one.done', { school }) })
    onDone(answer.value.trajectId)
    return answer
  }

  if (!loss) return null
  // What is not there any more comes back as itself: there is nothing beside it.
  const isGone = traject !== null && loss.returning.some(({ trajectId }) => trajectId === traject.trajectId)
  const way = isGone ? 'instead' : how
  const confirm = async () => {
    setBusy(true)
    const answer = await (traject ? restoreOne(traject, way) : restoreAll())
    if (answer.ok) return
    setBusy(false)
    showError(answer.error)
  }
  const title = traject ? t('backups.one.title', { school: traject.school, when }) : t('backups.all.title', { when })
  return (
    <Dialog title={title} isOpen role="alertdialog" onClose={onClose}>
      {traject === null ? (
        <>
          <LossList loss={loss} />
          <p>{t(loss.isUnknown ? 'backups.all.keepAside' : 'backups.all.keep')}</p>
        </>
      ) : isGone ? (
        <p>{t('backups.one.gone.text')}</p>
      ) : (
        <>
          <Choice
            label={t('backups.one.how')}
            value={how}
            options={[
              { value: 'beside', text: t('backups.one.beside') },
              { value: 'instead', text: t('backups.one.instead') },
            ]}
            onChange={setHow}
          />
          {how === 'beside' ? (
            <p>
              {t('backups.one.beside.text', { note: t('backups.note', { date: shortDate(copy.at.slice(0, 10)) }) })}
            </p>
          ) : (
            <>
              <LossList loss={{ ...loss, returning: [] }} />
              <p>{t('backups.one.instead.text')}</p>
            </>
          )}
        </>
      )}
      <DialogActions>
        <Button autoFocus onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="main" icon={RotateCcw} isDisabled={isBusy} onPress={() => void confirm()}>
          {isBusy ? t('backups.working') : t(traject ? 'backups.one.confirm' : 'backups.all.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
