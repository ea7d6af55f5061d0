import { useState } from 'react'
import { notices } from '#app/notices.ts'
import { useDocument } from '#app/useDocument.ts'
import { AgreementsDialog } from '#parts/agreements/AgreementsDialog.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import { useAltKey } from '#parts/keys/useAltKey.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { latestVersion, reviewHasBegun } from '#shared/rules/plan/versions.ts'
import { attendeesOf } from './attendees.ts'
import { Beginning, NothingPlanned } from './Beginning.tsx'
import { SealDialog } from './SealDialog.tsx'
import { Sealed } from './Sealed.tsx'
import { Walk } from './Walk.tsx'

const whole = (document: TrajectDocument) => document

/** Werksessie 2: begin, walk through the plan and decide, seal it, and see the seal. */
export function ReviewPage({ exportChanges }: { readonly exportChanges: ExportChanges }) {
  const document = useDocument(whole)
  const [isWalking, setWalking] = useState(false)
  const [isSealing, setSealing] = useState(false)
  const [isAgreeing, setAgreeing] = useState(false)
  const [sealings, setSealings] = useState(0)
  // Kept here so that who closes the dialog to look something up finds what was typed.
  const [attendees, setAttendees] = useKept<string>('#attendees')
  const sketch = latestVersion(document, 'sketch')
  const seal = latestVersion(document, 'definitive')

  useAltKey('KeyA', () => setAgreeing((open) => !open))
  const startAgreeing = () => {
    notices.clear()
    setAgreeing(true)
  }
  const startSealing = () => {
    // A message about the wall would lie over the dialog.
    notices.clear()
    setSealing(true)
  }

  return (
    <>
      {seal && !isWalking ? (
        <Sealed
          // A plan that was sealed just now is a new screen: it takes the focus that the dialog leaves.
          key={sealings}
          document={document}
          seal={seal}
          sketch={sketch}
          exportChanges={exportChanges}
          onWalk={() => setWalking(true)}
          onSeal={startSealing}
        />
      ) : document.activity.size === 0 ? (
        <NothingPlanned />
      ) : sketch && reviewHasBegun(document) ? (
        <Walk
          document={document}
          sketch={sketch}
          seal={seal}
          exportChanges={exportChanges}
          onSeal={startSealing}
          onAgree={startAgreeing}
          onShowSeal={() => setWalking(false)}
        />
      ) : (
        <Beginning count={document.activity.size} onAgree={startAgreeing} />
      )}
      <AgreementsDialog
        sessionId={sessionOf(document, 'werksessie2')?.id ?? ''}
        isOpen={isAgreeing}
        onClose={() => setAgreeing(false)}
      />
      {isSealing ? (
        <SealDialog
          document={document}
          attendees={attendees ?? seal?.attendees ?? attendeesOf(document)}
          onAttendees={setAttendees}
          onClose={() => setSealing(false)}
          onSealed={() => {
            setSealing(false)
            setSealings(sealings + 1)
            setAttendees(null)
            setWalking(false)
          }}
        />
      ) : null}
    </>
  )
}
