import { useTranslation } from '#app/language.ts'
import { KeysDialog } from '#parts/keys/KeysDialog.tsx'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { Activity, TrajectDocument, Version } from '#shared/records.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { DroppedDialog } from './DroppedDialog.tsx'
import { LedgerDialog } from './LedgerDialog.tsx'
import { MergeDialog, SplitDialog } from './RegroupDialogs.tsx'
import { reviewKeyHelp } from './reviewKeys.ts'

/** `before` is what the activity was when the group began to change it. */
export type ChangeShown = { readonly kind: 'change'; readonly activity: Activity; readonly before: string | null }
/** What lies over the walk. */
export type Shown =
  | { readonly kind: 'ledger' | 'keys' | 'dropped' }
  | { readonly kind: 'merge' | 'split'; readonly activity: Activity }
  | ChangeShown

type Props = {
  readonly shown: Shown | null
  readonly document: TrajectDocument
  readonly sketch: Version
  readonly exportChanges: ExportChanges
  readonly onClose: () => void
  /** A dropped activity comes back. */
  readonly onBack: (activity: Activity) => void
  /** The form of a change was left without a word about the decision. */
  readonly onChanged: (shown: ChangeShown) => Promise<void>
  /** The group is done changing. */
  readonly onDecided: (activity: Activity) => void
  readonly onNot: (activity: Activity) => void
}

/** The dialogs of the walk, of which one is open at most. */
export function WalkDialogs({ shown, document, sketch, exportChanges, onClose, ...asked }: Props) {
  const { t } = useTranslation()
  const leave = (then: () => void) => () => {
    onClose()
    then()
  }
  return (
    <>
      {shown?.kind === 'ledger' ? (
        <LedgerDialog since={sketch} document={document} exportChanges={exportChanges} onClose={onClose} />
      ) : null}
      <KeysDialog title={t('review.keys.title')} help={reviewKeyHelp} isOpen={shown?.kind === 'keys'} onClose={onClose}>
        <p>{t('review.keys.again')}</p>
      </KeysDialog>
      {shown?.kind === 'dropped' ? <DroppedDialog document={document} onBack={asked.onBack} onClose={onClose} /> : null}
      {shown?.kind === 'merge' ? <MergeDialog activity={shown.activity} onClose={onClose} /> : null}
      {shown?.kind === 'split' ? <SplitDialog activity={shown.activity} onClose={onClose} /> : null}
      {shown?.kind === 'change' ? (
        <ChangeDialog
          activity={shown.activity}
          onClose={leave(() => void asked.onChanged(shown))}
          onDone={leave(() => asked.onDecided(shown.activity))}
          onNot={leave(() => asked.onNot(shown.activity))}
        />
      ) : null}
    </>
  )
}
