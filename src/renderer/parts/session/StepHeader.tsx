import { Handshake, ListOrdered, NotebookPen, ScrollText, SquareParking, Users } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { focusHome } from '#app/keepFocus.ts'
import { useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import { AgreementsDialog } from '#parts/agreements/AgreementsDialog.tsx'
import type { SessionKind, Step, TrajectDocument } from '#shared/records.ts'
import { boards, stepsOf } from '#shared/rules/board/boards.ts'
import { stepName, stepTitle } from '#shared/wording/stepTitle.ts'
import { Words } from '#ui/Words.tsx'
import { AttendanceDialog } from './AttendanceDialog.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { ParkingDialog } from './ParkingDialog.tsx'
import { SessionMenu, type SessionMenuItem } from './SessionMenu.tsx'
import styles from './StepHeader.module.css'
import { StepsDialog } from './StepsDialog.tsx'
import { Timer } from './Timer.tsx'
import type { SessionPanel } from './useSessionPanel.ts'

type Props = {
  readonly kind: SessionKind
  readonly step: Step
  readonly panel: SessionPanel
  /** Whether it takes one line, for what fills the screen. */
  readonly isLow?: boolean
  /** More rows for the menu. */
  readonly more?: ReactNode
}

/** Says at which step the group is and how much time is left, goes to another step, and opens what the facilitator needs. */
export function StepHeader({ kind, step, panel, isLow = false, more }: Props) {
  const { t } = useTranslation()
  const select = useCallback((document: TrajectDocument) => stepsOf(document, step.sessionId), [step.sessionId])
  const steps = useDocument(select, sameList).filter((each) => !each.skipped || each.id === step.id)
  const { trajectId } = useStore()
  const [, navigate] = useLocation()
  const { shown, show, close } = panel
  useHomeAfter(shown !== null, boards[step.board].columns.length > 0)

  const title = stepTitle(step, t)
  const number = steps.findIndex(({ id }) => id === step.id) + 1
  const items: readonly SessionMenuItem[] = [
    { id: 'steps', icon: ListOrdered, text: t('stage.menu.steps'), run: () => show('steps') },
    { id: 'people', icon: Users, text: t('stage.menu.people'), run: () => show('people') },
    {
      id: 'agreements',
      icon: Handshake,
      text: t('stage.menu.agreements'),
      keys: 'Alt+A',
      run: () => show('agreements'),
    },
    ...(kind === 'werksessie2'
      ? [
          {
            id: 'parking',
            icon: SquareParking,
            text: t('stage.menu.parking'),
            keys: 'Alt+P',
            run: () => show('parking'),
          },
        ]
      : []),
    {
      id: 'minutes',
      icon: ScrollText,
      text: t('minutes.open'),
      run: () => navigate(routes.minutes(trajectId, kind)),
    },
    { id: 'notes', icon: NotebookPen, text: t('stage.menu.notes'), keys: 'Alt+N', run: () => show('notes') },
  ]
  const place = t('stage.place', { session: t(`session.${kind}`), number, count: steps.length })
  return (
    <header className={styles.header} data-low={isLow || undefined}>
      <div className={styles.where}>
        <div className={styles.place}>
          <Pips kind={kind} steps={steps} current={step.id} />
          <p className={styles.count} title={place}>
            {place}
          </p>
        </div>
        <h1 className={styles.title} data-length={lengthOf(title)} title={title}>
          <Words>{title}</Words>
        </h1>
      </div>
      <Timer key={step.id} stepId={step.id} minutes={step.minutes} />
      <SessionMenu label={t('stage.menu')} items={items} more={more} />
      <StepsDialog kind={kind} sessionId={step.sessionId} isOpen={shown === 'steps'} onClose={close} />
      <AttendanceDialog kind={kind} isOpen={shown === 'people'} onClose={close} />
      <AgreementsDialog sessionId={step.sessionId} isOpen={shown === 'agreements'} onClose={close} />
      <ParkingDialog isOpen={shown === 'parking'} onClose={close} />
      <NotesPanel step={step} isOpen={shown === 'notes'} onClose={close} />
    </header>
  )
}

/** When what was opened over a board closes, the next words belong in its capture line. */
function useHomeAfter(isOpen: boolean, isBoard: boolean): void {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && isBoard) focusHome()
    wasOpen.current = isOpen
  }, [isOpen, isBoard])
}

/** Long names get smaller letters, so that the header keeps its height. */
function lengthOf(title: string): 'short' | 'long' | 'longest' {
  return title.length <= 42 ? 'short' : title.length <= 55 ? 'long' : 'longest'
}

type PipsProps = { readonly kind: SessionKind; readonly steps: readonly Step[]; readonly current: string }

function Pips({ kind, steps, current }: PipsProps) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  return (
    <nav aria-label={t(`steps.title.${kind}`)}>
      <ol className={styles.pips}>
        {steps.map((step, index) => {
          const name = stepName(step, t)
          return (
            <li key={step.id}>
              <Link
                href={routes[kind](trajectId, step.id)}
                className={styles.pip}
                aria-current={step.id === current ? 'step' : undefined}
                aria-label={t('stage.step', { number: index + 1, name })}
              >
                {index + 1}
                <span aria-hidden className={styles.name}>
                  {name}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
