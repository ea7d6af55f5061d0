import { ArrowUpDown, ChevronLeft, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from '#app/language.ts'
import { changeSettings } from '#app/settings.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { isUndecided } from '#shared/rules/plan/plan.ts'
import {
  activitiesThatStand,
  type Standing,
  standingOf,
  type WalkOrder,
  walkOrders,
} from '#shared/rules/plan/standing.ts'
import { IconButton } from '#ui/Button.tsx'
import { FindActivity } from './FindActivity.tsx'
import { MenuButton } from './MenuButton.tsx'
import { OutcomeIcon, outcomeKey } from './OutcomeMark.tsx'
import styles from './Strip.module.css'

type Props = {
  readonly document: TrajectDocument
  /** All activities in the order of the walk. */
  readonly activities: readonly Activity[]
  readonly current: number
  readonly order: WalkOrder
  readonly find: RefObject<HTMLInputElement | null>
  readonly onGoTo: (index: number) => void
  readonly onShow: (activityId: string) => void
  readonly onDropped: () => void
  readonly onLeave: () => void
}

/** Ways through the plan: what is left by name, the rest as counts that open a list, an order, and a field to jump. */
export function Strip({ document, activities, current, order, find, onGoTo, onShow, onDropped, onLeave }: Props) {
  const { t } = useTranslation()
  const left = activities.filter(({ id }) => isUndecided(document, id))
  const counted = (key: 'open' | 'later' | 'decided', ...ways: readonly Standing[]) => {
    const these = activitiesThatStand(document, ...ways)
    return these.length === 0 ? null : (
      <MenuButton
        text={t(`review.tally.${key}`, { count: these.length })}
        choices={these.map(({ id, title }) => ({ id, text: `${title} · ${t(outcomeKey(standingOf(document, id)))}` }))}
        onChoose={onShow}
      />
    )
  }
  const dropped = activitiesThatStand(document, 'dropped').length
  return (
    <nav className={styles.strip} aria-label={t('review.strip')}>
      <IconButton
        icon={ChevronLeft}
        label={t('review.previous')}
        isDisabled={current === 0}
        onPress={() => onGoTo(current - 1)}
      />
      {counted('open', 'none', 'again')}
      {counted('later', 'later')}
      {counted('decided', 'agreed', 'changed')}
      {dropped > 0 ? <MenuButton text={t('review.tally.dropped', { count: dropped })} onPress={onDropped} /> : null}
      <ol className={styles.left} aria-label={t('review.left')}>
        {left.map((activity) => (
          <Left
            key={activity.id}
            activity={activity}
            standing={standingOf(document, activity.id)}
            isHere={activities[current]?.id === activity.id}
            onPress={() => onShow(activity.id)}
          />
        ))}
      </ol>
      <MenuButton
        icon={ArrowUpDown}
        text=""
        label={t('review.order', { order: t(`review.order.${order}`) })}
        choices={walkOrders.map((id) => ({ id, text: t(`review.order.${id}`) }))}
        onChoose={(id) => {
          const chosen = walkOrders.find((each) => each === id)
          if (chosen) void changeSettings({ walkOrder: chosen })
        }}
      />
      <div className={styles.find}>
        <FindActivity
          label={t('review.find')}
          placeholder={t('review.find.placeholder')}
          activities={activities}
          field={find}
          isOver
          onChoose={({ id }) => {
            onShow(id)
            onLeave()
          }}
          onLeave={onLeave}
        />
      </div>
      <IconButton
        icon={ChevronRight}
        label={t('review.next')}
        isDisabled={current === activities.length - 1}
        onPress={() => onGoTo(current + 1)}
      />
    </nav>
  )
}

type LeftProps = {
  readonly activity: Activity
  readonly standing: Standing
  readonly isHere: boolean
  readonly onPress: () => void
}

function Left({ activity, standing, isHere, onPress }: LeftProps) {
  const { t } = useTranslation()
  return (
    <li ref={isHere ? showHere : undefined}>
      <button
        type="button"
        className={styles.chip}
        aria-current={isHere ? 'step' : undefined}
        title={activity.title}
        // It becomes as wide as its title while it has the focus.
        onFocus={({ currentTarget }) => showHere(currentTarget)}
        onClick={onPress}
      >
        <OutcomeIcon outcome={standing} />
        <bdi className={styles.title} data-dotted>
          {activity.title}
        </bdi>
        {standing === 'none' ? null : <span className="visuallyHidden">: {t(outcomeKey(standing))}</span>}
      </button>
    </li>
  )
}

function showHere(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
