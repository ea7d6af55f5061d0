import { useTranslation } from '#app/language.ts'
import { KeysDialog } from '#parts/keys/KeysDialog.tsx'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { Activity, TrajectDocument, Version } from '#shared/records.ts'
import { DroppedDialog } from './DroppedDialog.tsx'
import { LedgerDialog } from './LedgerDialog.tsx'
import { MergeDialog, SplitDialog } from './RegroupDialogs.tsx'
import { reviewKeyHelp } from './reviewKeys.ts'

/** What lies over the walk. */
export type Shown =
  | { readonly kind: 'ledger' | 'keys' | 'dropped' }
  | { readonly kind: 'merge' | 'split'; readonly activity: Activity }

type Props = {
  readonly shown: Shown | null
  readonly document: TrajectDocument
  readonly sketch: Version
  readonly exportChanges: ExportChanges
  readonly onClose: () => void
  /** A dropped activity comes back. */
  readonly onBack: (activity: Activity) => void
}

/** The dialogs of the walk, of which one is open at most. */
export function WalkDialogs({ shown, document, sketch, exportChanges, onBack, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {shown?.kind === 'ledger' ? (
        <LedgerDialog since={sketch} document={document} exportChanges={exportChanges} onClose={onClose} />
      ) : null}
      <KeysDialog title={t('review.keys.title')} help={reviewKeyHelp} isOpen={shown?.kind === 'keys'} onClose={onClose}>
        <p>{t('review.keys.again')}</p>
      </KeysDialog>
      {shown?.kind === 'dropped' ? <DroppedDialog document={document} onBack={onBack} onClose={onClose} /> : null}
      {shown?.kind === 'merge' ? <MergeDialog activity={shown.activity} onClose={onClose} /> : null}
      {shown?.kind === 'split' ? <SplitDialog activity={shown.activity} onClose={onClose} /> : null}
    </>
  )
}
