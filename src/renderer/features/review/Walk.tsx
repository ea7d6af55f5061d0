import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { notices } from '#app/notices.ts'
import { useSettings } from '#app/settings.ts'
import { useStage } from '#app/stage.ts'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { Outcome, TrajectDocument, Version } from '#shared/records.ts'
import { activitiesInOrder } from '#shared/rules/calendar/schedule.ts'
import { overviewIn } from '#shared/rules/plan/overview.ts'
import { decisionOf, isUndecided, remarkOf } from '#shared/rules/plan/plan.ts'
import { nextUndecided, standingOf } from '#shared/rules/plan/standing.ts'
import type { StageScreen } from '#shared/rules/stage/stage.ts'
import { countLines } from '#shared/wording/ledgerFilter.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { focusWhenLost } from '#ui/focus.ts'
import { ownKeys } from '#ui/typingListener.ts'
import { useTextFit } from '#ui/useTextFit.ts'
import { YearSheet } from '#ui/year/YearSheet.tsx'
import { Beside } from './Beside.tsx'
import { Changing } from './Changing.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { NewLine, useIsLineTyped } from './NewLine.tsx'
import { OpenSheet } from './OpenSheet.tsx'
import { outcomeKey } from './OutcomeMark.tsx'
import { RemarkField } from './RemarkField.tsx'
import { Strip } from './Strip.tsx'
import { useChanging } from './useChanging.ts'
import { useDecide } from './useDecide.ts'
import { useDecisionRest } from './useDecisionRest.ts'
import { useReviewKeys } from './useReviewKeys.ts'
import { useWalkPlace } from './useWalkPlace.ts'
import styles from './Walk.module.css'
import { type Shown, WalkDialogs } from './WalkDialogs.tsx'
import { WalkHead } from './WalkHead.tsx'

type Props = {
  readonly document: TrajectDocument
  readonly sketch: Version
  readonly seal: Version | undefined
  readonly exportChanges: ExportChanges
  readonly onSeal: () => void
  readonly onAgree: () => void
  readonly onShowSeal: () => void
}

/** What fills the wall: the activity, the cards it came from, or the whole year. */
type Look = 'sheet' | 'cards' | 'overview'
/** What was decided about just before the walk moved on by itself to an activity: on the wall that lands first. */
type Landing = { readonly decidedId: string; readonly shownId: string }
/** An activity whose reason is asked, and where the walk goes after that. */
type Reason = { readonly activityId: string; readonly nextId: string | undefined }

const overview: StageScreen = { kind: 'jaarplan', look: { kind: 'overview' }, activityId: null }

/** The walk through the plan: one activity on the wall, what the group said beside it, the decision beneath. */
export function Walk({ document, sketch, seal, exportChanges, onSeal, onAgree, onShowSeal }: Props) {
  const { t, language } = useTranslation()
  const { walkOrder } = useSettings()
  const ledger = useMemo(() => ledgerInWords(sketch.snapshot, document, language, t), [sketch, document, language, t])
  const [shown, setShown] = useState<Shown | null>(null)
  const [look, setLook] = useState<Look>('sheet')
  const [landing, setLanding] = useState<Landing | null>(null)
  const [reason, setReason] = useState<Reason | null>(null)
  const isLineTyped = useIsLineTyped()
  const [isAdding, setAdding] = useState(isLineTyped)
  const stage = useRef<HTMLElement>(null)
  const remark = useRef<HTMLInputElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const rest = useDecisionRest()

  const { activities, index, goTo, show } = useWalkPlace(document, walkOrder, () => {
    stage.current?.scrollTo({ top: 0 })
    setLook('sheet')
    setLanding(null)
    setReason(null)
  })
  const current = activities[index]
  const next = current && nextUndecided(document, walkOrder, current.id)
  const isLanding = landing !== null && landing.shownId === current?.id
  useStage(
    look === 'overview'
      ? overview
      : look === 'cards' && current
        ? { kind: 'said', activityId: current.id }
        : {
            kind: 'review',
            activityId: current?.id ?? null,
            ...(isLanding ? { decidedId: landing.decidedId } : {}),
            ...(next ? { nextId: next.id } : {}),
          },
  )

  const focusStage = () => stage.current?.focus({ preventScroll: true })
  const moveOn = (activityId: string, decidedId: string) => {
    rest.begin()
    show(activityId)
    setLanding({ decidedId, shownId: activityId })
  }
  const { decide, clear } = useDecide(walkOrder, {
    show,
    moveOn,
    askReason: (activity, nextId) => {
      rest.begin()
      setReason({ activityId: activity.id, nextId })
      remark.current?.focus()
    },
    askNothing: () => setReason(null),
    focus: focusStage,
  })
  const leaveRemark = () => {
    focusStage()
    if (reason?.nextId && reason.activityId === current?.id) moveOn(reason.nextId, reason.activityId)
    setReason(null)
  }
  const open = (next: Shown) => {
    // A message about the wall would lie over what is opened.
    notices.clear()
    setShown(next)
  }
  const changing = useChanging(current, { decide, clear, focus: focusStage })
  const ask = (outcome: Outcome, at: number) => {
    if (!current || rest.holds(at)) return
    if (outcome === 'changed') changing.begin()
    else void decide(current, outcome)
  }
  const turn = (to: Look) => {
    changing.leave()
    setLook((now) => (now === to ? 'sheet' : to))
  }
  const add = () => {
    setLook('sheet')
    setAdding(true)
  }

  useEffect(() => focusWhenLost(stage.current), [])
  useTextFit(stage, document, current, isAdding, changing.isOpen)
  useReviewKeys(shown !== null || changing.isOpen, (asked, at) => {
    // What is not in sight is not decided about.
    const isOut = look === 'overview'
    switch (asked.kind) {
      case 'decide':
        return isOut ? undefined : ask(asked.outcome, at)
      case 'step':
        return goTo(index + asked.by)
      case 'remark':
        return remark.current?.focus()
      case 'find':
        return find.current?.focus()
      case 'overview':
      case 'cards':
        return turn(asked.kind)
      case 'merge':
      case 'split':
        return isOut || !current ? undefined : open({ kind: asked.kind, activity: current })
      case 'add':
        return add()
      case 'help':
        return open({ kind: 'keys' })
    }
  })

  if (!current) return null
  const decision = decisionOf(document, current.id)
  const standing = standingOf(document, current.id)
  const year = overviewIn(document)
  // The number is that of the year, in whichever order one walks: the wall says the same.
  const position = activitiesInOrder(document).indexOf(current) + 1
  return (
    <div className={styles.walk} {...ownKeys}>
      <WalkHead
        position={position}
        count={activities.length}
        undecided={activities.filter(({ id }) => isUndecided(document, id)).length}
        changes={countLines(ledger)}
        seal={seal}
        isOverview={look === 'overview'}
        onOverview={() => turn('overview')}
        onOpen={(kind) => open({ kind })}
        onSeal={onSeal}
        onAgree={onAgree}
        onShowSeal={onShowSeal}
      />
      <Strip
        document={document}
        activities={activities}
        current={index}
        order={walkOrder}
        find={find}
        onGoTo={goTo}
        onShow={show}
        onDropped={() => open({ kind: 'dropped' })}
        onLeave={focusStage}
      />
      {look === 'overview' && year ? (
        <div className={styles.year}>
          <YearSheet year={year} t={t} language={language} />
        </div>
      ) : null}
      <div className={styles.wall} data-sheet={current.id} hidden={look === 'overview'}>
        <section
          ref={stage}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds the focus when nothing else does
          tabIndex={0}
          className={styles.stage}
          hidden={changing.isOpen}
          aria-label={t('review.stage')}
        >
          <OpenSheet document={document} activity={current} standing={standing} onField={changing.begin} />
        </section>
        {changing.isOpen ? <Changing activityId={current.id} {...changing} /> : null}
        <Beside
          document={document}
          activityId={current.id}
          ownRemark={decision?.remark ?? ''}
          onShare={focusStage}
          changes={ledger.find(({ activityId }) => activityId === current.id)}
          isOnWall={look === 'cards'}
          onWall={() => turn('cards')}
        />
      </div>
      {isAdding && look !== 'overview' && !changing.isOpen ? (
        <NewLine
          beside={current}
          onAdded={show}
          onClose={() => {
            setAdding(false)
            focusStage()
          }}
        />
      ) : null}
      {look === 'overview' || changing.isOpen ? null : (
        <DecisionBar
          outcome={standing === 'again' ? undefined : decision?.outcome}
          onAsk={(outcome) => ask(outcome, performance.now())}
          onRegroup={(kind) => open({ kind, activity: current })}
        >
          <RemarkField
            // Another activity is another field: the one that goes is left, and so kept.
            key={current.id}
            activityId={current.id}
            saved={remarkOf(document, current.id)?.text ?? ''}
            field={remark}
            asksReason={reason?.activityId === current.id}
            isLate={rest.holds}
            onLeave={leaveRemark}
          />
        </DecisionBar>
      )}
      <p className="visuallyHidden" aria-live="polite">
        {t('review.strip.item', { position, title: current.title, decision: t(outcomeKey(standing)) })}
      </p>
      <WalkDialogs
        shown={shown}
        document={document}
        sketch={sketch}
        exportChanges={exportChanges}
        onClose={() => setShown(null)}
        onBack={(activity) => {
          setShown(null)
          show(activity.id)
          void clear(activity)
        }}
      />
    </div>
  )
}
