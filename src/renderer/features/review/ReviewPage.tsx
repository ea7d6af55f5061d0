import { useState } from 'react'
import { useLocation } from 'wouter'
import { notices } from '#app/notices.ts'
import { routes } from '#app/routes.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { AgreementsDialog } from '#parts/agreements/AgreementsDialog.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import { AttendanceDialog } from '#parts/session/AttendanceDialog.tsx'
import { StepHeader } from '#parts/session/StepHeader.tsx'
import { useSessionPanel } from '#parts/session/useSessionPanel.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { latestVersion, reviewHasBegun } from '#shared/rules/plan/versions.ts'
import { Agreeing } from './Agreeing.tsx'
import { attendeesOf } from './attendees.ts'
import { NothingPlanned } from './NothingPlanned.tsx'
import { Recap } from './Recap.tsx'
import styles from './ReviewPage.module.css'
import { SealDialog } from './SealDialog.tsx'
import { Sealed } from './Sealed.tsx'
import { Sealing } from './Sealing.tsx'
import { Timing } from './Timing.tsx'
import { useReviewStep } from './useReviewStep.ts'
import { Walk } from './Walk.tsx'

type Props = { readonly step: string | undefined; readonly exportChanges: ExportChanges }

const whole = (document: TrajectDocument) => document

/** Werksessie 2: look back, walk through the plan and decide, give days, agree, seal it, and see the seal. */
export function ReviewPage({ step: wanted, exportChanges }: Props) {
  const document = useDocument(whole)
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  const { board, step } = useReviewStep(document, wanted)
  const panel = useSessionPanel('werksessie2')
  const [isSealing, setSealing] = useState(false)
  const [sealings, setSealings] = useState(0)
  // Kept here so that who closes the dialog to look something up finds what was typed.
  const [attendees, setAttendees] = useKept<string>('#attendees')
  const sketch = latestVersion(document, 'sketch')
  const seal = latestVersion(document, 'definitive')
  const hasBegun = reviewHasBegun(document)

  const goTo = (next: 'walk' | 'sealing') => navigate(routes.werksessie2(trajectId, next))
  const open = (what: 'agreements' | 'people') => {
    // A message about the wall would lie over what is opened.
    notices.clear()
    panel.show(what)
  }
  const startSealing = () => {
    notices.clear()
    setSealing(true)
  }
  const shown = () => {
    if (board === 'sealing' && seal) {
      return (
        <Sealed
          // A plan that was sealed just now is a new screen: it takes the focus that the dialog leaves.
          key={sealings}
          document={document}
          seal={seal}
          sketch={sketch}
          exportChanges={exportChanges}
          onWalk={() => goTo('walk')}
          onSeal={startSealing}
        />
      )
    }
    if (board === 'agreements') return <Agreeing />
    if (document.activity.size === 0) return <NothingPlanned />
    if (board === 'timing') return <Timing document={document} />
    if (board === 'sealing') {
      return <Sealing document={document} onSeal={startSealing} onPeople={() => open('people')} />
    }
    if (board === 'walk' && sketch && hasBegun) {
      return (
        <Walk
          document={document}
          sketch={sketch}
          seal={seal}
          exportChanges={exportChanges}
          onSeal={startSealing}
          onAgree={() => open('agreements')}
          onShowSeal={() => goTo('sealing')}
        />
      )
    }
    return <Recap document={document} sketch={sketch} hasBegun={hasBegun} onWalk={() => goTo('walk')} />
  }

  return (
    <main className={styles.review} data-step={step?.id} data-board={board}>
      {step ? <StepHeader kind="werksessie2" step={step} panel={panel} isLow={board === 'walk'} /> : null}
      {shown()}
      {step ? null : (
        <>
          <AgreementsDialog
            sessionId={sessionOf(document, 'werksessie2')?.id ?? ''}
            isOpen={panel.shown === 'agreements'}
            onClose={panel.close}
          />
          <AttendanceDialog kind="werksessie2" isOpen={panel.shown === 'people'} onClose={panel.close} />
        </>
      )}
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
            goTo('sealing')
          }}
        />
      ) : null}
    </main>
  )
}
