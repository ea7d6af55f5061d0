import { Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useSpeech } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { useStage } from '#app/stage.ts'
import { useDocument, useRecord, useStore } from '#app/useDocument.ts'
import { LiftedChip } from '#parts/year/ActivityChip.tsx'
import { focusPlace, itemOf, readItem, readMonth } from '#parts/year/places.ts'
import { useDragTexts } from '#parts/year/useDragTexts.ts'
import { useYearActions } from '#parts/year/useYearActions.ts'
import { YearBoard } from '#parts/year/YearBoard.tsx'
import { yearOf } from '#parts/year/yearOf.ts'
import { activityKinds, type Document } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { DragArea, type DragHandlers } from '#ui/drag/DragArea.tsx'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { ActivityAside } from './ActivityAside.tsx'
import { GapsButton } from './GapsButton.tsx'
import styles from './JaarplanPage.module.css'
import { NewActivity } from './NewActivity.tsx'
import { PlanTitle } from './PlanTitle.tsx'

const isEmptyPlan = (document: Document) => yearOf(document).count === 0

/** The jaarplan as twelve months, with one activity in full beside it when that is asked for. */
export function JaarplanPage() {
  useStage({ kind: 'jaarplan' })
  const { t } = useSpeech()
  const isEmpty = useDocument(isEmptyPlan)
  const [openId, setOpenId] = useState<string | null>(null)
  const [newIn, setNewIn] = useState<{ readonly month: string | null } | null>(null)
  const isOpen = useRecord('activity', openId ?? '') !== undefined
  const addIn = useCallback((month: string) => setNewIn({ month }), [])
  const close = useCallback(() => {
    setOpenId(null)
    focusPlace(openId === null ? null : itemOf.activity(openId))
  }, [openId])
  const handlers = useHandlers()
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <PlanTitle />
        <Button look="main" icon={Plus} onPress={() => setNewIn({ month: null })}>
          {t('jaarplan.new')}
        </Button>
      </header>
      {isEmpty ? (
        <EmptyPlan onNew={() => setNewIn({ month: null })} />
      ) : (
        <div className={styles.middle}>
          <DragArea className={styles.board} handlers={handlers}>
            <YearBoard
              layout={isOpen ? 'beside' : 'wide'}
              openId={isOpen ? openId : null}
              onOpen={setOpenId}
              onAdd={addIn}
            />
          </DragArea>
          {openId !== null && isOpen ? <ActivityAside key={openId} activityId={openId} onClose={close} /> : null}
        </div>
      )}
      {isEmpty ? null : (
        <footer className={styles.footer}>
          <Legend />
          <GapsButton onChoose={setOpenId} />
        </footer>
      )}
      <NewActivity place={newIn} onClose={() => setNewIn(null)} onCreated={setOpenId} />
    </main>
  )
}

function useHandlers(): DragHandlers {
  const store = useStore()
  const texts = useDragTexts()
  const { move } = useYearActions()
  return useMemo(
    () => ({
      accepts: () => true,
      slotOf: (item) => {
        const id = readItem(item)?.id
        const month = yearOf(store.document).months.find(({ ids }) => id !== undefined && ids.includes(id))
        return month ? { kind: 'target', target: itemOf.month(month.key) } : null
      },
      onDrop: (item, slot) => {
        const activity = readItem(item)
        const month = slot.kind === 'target' ? readMonth(slot.target) : undefined
        if (!activity || month === undefined) return
        void move(activity.id, month).then(() => focusPlace(item))
      },
      overlay: (item) => {
        const activity = readItem(item)
        return activity ? <LiftedChip activityId={activity.id} /> : null
      },
      texts,
    }),
    [store, texts, move],
  )
}

function EmptyPlan({ onNew }: { readonly onNew: () => void }) {
  const { t } = useSpeech()
  const { trajectId } = useStore()
  return (
    <section className={styles.empty}>
      <h2>{t('jaarplan.empty.title')}</h2>
      <p>{t('jaarplan.empty.text')}</p>
      <div className={styles.ways}>
        <Link href={routes.werksessie1(trajectId, 'plan')} className={styles.way}>
          {t('jaarplan.empty.toSession')}
        </Link>
        <Button icon={Plus} onPress={onNew}>
          {t('jaarplan.new')}
        </Button>
      </div>
    </section>
  )
}

function Legend() {
  const { t } = useSpeech()
  return (
    <ul className={styles.legend} aria-label={t('jaarplan.legend')}>
      {activityKinds.map((kind) => (
        <li key={kind} className={styles.kind}>
          <span className={styles.swatch} data-tone={toneOfKind[kind]}>
            <ToneIcon tone={toneOfKind[kind]} />
          </span>
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
