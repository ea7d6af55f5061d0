import { useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { Session, TrajectDocument } from '#shared/records.ts'
import { sessionKinds } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { AgreementList } from './AgreementList.tsx'
import styles from './Agreements.module.css'
import { NewAgreement } from './NewAgreement.tsx'

/** The sessions in which something was agreed, the one that goes on first: what is noted now comes at its foot. */
function agreeingIn(document: TrajectDocument, now: string): readonly Session[] {
  const ids = new Set(agreements(document).map(({ sessionId }) => sessionId))
  return sessionKinds
    .flatMap((kind) => {
      const session = sessionOf(document, kind)
      return session && ids.has(session.id) ? [session] : []
    })
    .sort((a, b) => Number(b.id === now) - Number(a.id === now))
}

type Props = { readonly sessionId: string; readonly isOpen: boolean; readonly onClose: () => void }

/** All that is agreed, from any step of a session, and a line that notes what is agreed in this one. */
export function AgreementsDialog({ sessionId, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog isWide title={t('agreements.title')} isOpen={isOpen} onClose={onClose}>
      <p>{t('agreements.about')}</p>
      <NewAgreement sessionId={sessionId} autoFocus />
      <Lists sessionId={sessionId} />
      <DialogActions>
        <Button onPress={onClose}>{t('action.done')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Lists({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation()
  const sessions = useDocument(
    useCallback((document: TrajectDocument) => agreeingIn(document, sessionId), [sessionId]),
    sameList,
  )
  if (sessions.length === 0) return <p className={styles.none}>{t('agreements.none')}</p>
  const isPlain = sessions.every(({ id }) => id === sessionId)
  return sessions.map(({ id, kind }) => (
    <section key={id} className={styles.session}>
      {isPlain ? null : <h3 className={styles.heading}>{t(`session.${kind}`)}</h3>}
      <AgreementList sessionId={id} label={t('agreements.of', { session: t(`session.${kind}`) })} />
    </section>
  ))
}
