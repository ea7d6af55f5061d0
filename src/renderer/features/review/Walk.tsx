import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { notices } from '#app/notices.ts'
import { useStage } from '#app/stage.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { KeysDialog } from '#parts/keys/KeysDialog.tsx'
import type { ExportChanges } from '#parts/ledger/exportChanges.ts'
import type { Activity, Outcome, TrajectDocument, Version } from '#shared/records.ts'
import { contentOf } from '#shared/rules/plan/content.ts'
import { decisionOf, remarkOf } from '#shared/rules/plan/plan.ts'
import { stageSheet } from '#shared/rules/stage/sheetOnStage.ts'
import { countLines } from '#shared/wording/ledgerFilter.ts'
import { ledgerInWords } from '#shared/wording/ledgerWording.ts'
import { ActivitySheet } from '#ui/ActivitySheet.tsx'
import { IconButton } from '#ui/Button.tsx'
import { focusWhenLost } from '#ui/focus.ts'
import { ownKeys } from '#ui/typingListener.ts'
import { Beside } from './Beside.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { LedgerDialog } from './LedgerDialog.tsx'
import { OutcomeIcon, outcomeKey } from './OutcomeMark.tsx'
import { RemarkField } from './RemarkField.tsx'
import { reviewKeyHelp } from './reviewKeys.ts'
import { Strip } from './Strip.tsx'
import { useDecide } from './useDecide.ts'
import { useDecisionRest } from './useDecisionRest.ts'
import { useReviewKeys } from './useReviewKeys.ts'
import { useWalkPlace } from './useWalkPlace.ts'
import styles from './Walk.module.css'
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

/** `before` is what the activity was when the group began to change it. */
type ChangeShown = { readonly kind: 'change'; readonly activity: Activity; readonly before: string | null }
type Shown = { readonly kind: 'ledger' | 'keys' } | ChangeShown

/** The walk through the plan: one activity on the wall, what the group said beside it, the decision beneath. */
export function Walk({ document, sketch, seal, exportChanges, onSeal, onAgree, onShowSeal }: Props) {
  const { t, language } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const ledger = useMemo(() => ledgerInWords(sketch.snapshot, document, language, t), [sketch, document, language, t])
  const [shown, setShown] = useState<Shown | null>(null)
  const stage = useRef<HTMLElement>(null)
  const remark = useRef<HTMLInputElement>(null)
  const rest = useDecisionRest()

  const { activities, index, goTo, show } = useWalkPlace(document, () => stage.current?.scrollTo({ top: 0 }))
  const current = activities[index]
  useStage({ kind: 'review', activityId: current?.id ?? null })

  const focusStage = () => stage.current?.focus({ preventScroll: true })
  const { decide, clear } = useDecide({
    show,
    moveOn: (activityId) => {
      rest.begin()
      show(activityId)
    },
    focus: focusStage,
  })
  const open = (next: Shown) => {
    // A message about the wall would lie over what is opened.
    notices.clear()
    setShown(next)
  }
  const ask = (outcome: Outcome, at: number) => {
    if (!current || rest.holds(at)) return
    if (outcome === 'changed') open({ kind: 'change', activity: current, before: contentOf(document, current.id) })
    else void decide(current, outcome)
  }
  const close = () => setShown(null)
  const decideWhenChanged = async ({ activity, before }: ChangeShown) => {
    // The field that was left last may still be on its way to the disk.
    await drafts.settled(`${activity.id} `)
    const after = contentOf(store.document, activity.id)
    if (after !== null && after !== before) await decide(activity, 'changed')
  }

  useEffect(() => focusWhenLost(stage.current), [])
  useReviewKeys(shown !== null, (asked, at) => {
    if (asked.kind === 'decide') ask(asked.outcome, at)
    else if (asked.kind === 'step') goTo(index + asked.by)
    else if (asked.kind === 'remark') remark.current?.focus()
    else open({ kind: 'keys' })
  })

  if (!current) return null
  const decision = decisionOf(document, current.id)
  const undecided = activities.filter(({ id }) => !decisionOf(document, id)).length
  return (
    <div className={styles.walk} {...ownKeys}>
      <WalkHead
        position={index + 1}
        count={activities.length}
        undecided={undecided}
        changes={countLines(ledger)}
        seal={seal}
        onOpen={(kind) => open({ kind })}
        onSeal={onSeal}
        onAgree={onAgree}
        onShowSeal={onShowSeal}
      />
      <nav className={styles.strip} aria-label={t('review.strip')}>
        <IconButton
          icon={ChevronLeft}
          label={t('review.previous')}
          isDisabled={index === 0}
          onPress={() => goTo(index - 1)}
        />
        <Strip document={document} activities={activities} current={index} onChoose={goTo} />
        <IconButton
          icon={ChevronRight}
          label={t('review.next')}
          isDisabled={index === activities.length - 1}
          onPress={() => goTo(index + 1)}
        />
      </nav>
      <div className={styles.wall} data-sheet={current.id}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds the focus when nothing else does */}
        <section ref={stage} tabIndex={0} className={styles.stage} aria-label={t('review.stage')}>
          <ActivitySheet
            size="desk"
            className={styles.sheet}
            activity={stageSheet(document, current)}
            dropped={decision?.outcome === 'dropped' ? <Dropped /> : null}
            t={t}
            language={language}
          />
        </section>
        <Beside
          document={document}
          activityId={current.id}
          ownRemark={decision?.remark ?? ''}
          onShare={focusStage}
          changes={ledger.find(({ activityId }) => activityId === current.id)}
        />
      </div>
      <DecisionBar outcome={decision?.outcome} onAsk={(outcome) => ask(outcome, performance.now())}>
        <RemarkField
          // Another activity is another field: the one that goes is left, and so kept.
          key={current.id}
          activityId={current.id}
          saved={remarkOf(document, current.id)?.text ?? ''}
          field={remark}
          onLeave={focusStage}
        />
      </DecisionBar>
      <p className="visuallyHidden" aria-live="polite">
        {t('review.strip.item', {
          position: index + 1,
          title: current.title,
          decision: t(decision ? `outcome.${decision.outcome}` : 'review.outcome.none'),
        })}
      </p>
      {shown?.kind === 'ledger' ? (
        <LedgerDialog since={sketch} document={document} exportChanges={exportChanges} onClose={close} />
      ) : null}
      <KeysDialog title={t('review.keys.title')} help={reviewKeyHelp} isOpen={shown?.kind === 'keys'} onClose={close}>
        <p>{t('review.keys.again')}</p>
      </KeysDialog>
      {shown?.kind === 'change' ? (
        <ChangeDialog
          activity={shown.activity}
          onClose={() => {
            close()
            void decideWhenChanged(shown)
          }}
          onDone={() => {
            close()
            if (store.record('activity', shown.activity.id)) void decide(shown.activity, 'changed')
          }}
          onNot={() => {
            close()
            void clear(shown.activity)
          }}
        />
      ) : null}
    </div>
  )
}

function Dropped() {
  const { t } = useTranslation()
  return (
    <>
      <OutcomeIcon outcome="dropped" />
      {t(outcomeKey('dropped'))}
    </>
  )
}
