import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Activity, TrajectDocument } from '../records.ts'
import { type Owning, ownersOf } from '../rules/plan/owners.ts'
import { activitiesPerOwner } from '../rules/plan/perOwner.ts'
import { activitiesOfPlan, goesAhead } from '../rules/plan/plan.ts'
import { type Balance, plannedIn, resourcesOf } from '../rules/plan/resources.ts'
import { tidyLine } from '../text.ts'
import { eurosText, hoursText } from './amounts.ts'
import { eurosInWords, hoursInWords, ownerInWords } from './wording.ts'

type Planned = Owning & Pick<TrajectDocument, 'traject' | 'session' | 'activity' | 'decision'>

/** What one sees to in words: how many activities, and the work and money of them. Empty for what nobody named. */
export type OwnerTotal = {
  readonly owner: string
  readonly activities: string
  readonly minutes: string
  readonly cents: string
}

/** Hours that are needed beside those that the school sets aside: `nodig 495,5, beschikbaar 220,5: 275 te kort`. Empty when neither is known. */
export function hoursBalance({ planned, available }: Balance, t: Translate): string {
  return available === null ? hoursInWords(planned || null, t) : balanced(planned, available, hoursText, t)
}

/** Money that is needed beside what the school sets aside: `nodig € 400, beschikbaar € 500: € 100 over`. Empty when neither is known. */
export function eurosBalance({ planned, available }: Balance, t: Translate): string {
  const written = (cents: number) => eurosInWords(cents, t)
  return available === null ? eurosInWords(planned || null, t) : balanced(planned, available, written, t)
}

function balanced(planned: number, available: number, written: (amount: number) => string, t: Translate): string {
  const kind = planned > available ? 'short' : planned < available ? 'left' : 'even'
  return t(`document.balance.${kind}`, {
    planned: written(planned),
    available: written(available),
    difference: written(Math.abs(available - planned)),
  })
}

/**
 * What each owner sees to, by name, then what nobody sees to, and last the plan as a whole. An activity of two counts for
 * both, so that the whole may be less than the sum. Only what goes ahead counts. Empty for a plan without owners.
 */
export function ownerTotals(document: Planned, language: Language, t: Translate): readonly OwnerTotal[] {
  const perOwner = activitiesPerOwner(document)
  if (perOwner.length === 0) return []
  const total = (owner: string, activities: readonly Activity[]): OwnerTotal => {
    const going = activities.filter((activity) => goesAhead(document, activity))
    const { minutes, cents } = plannedIn(document, going)
    return {
      owner: tidyLine(owner),
      activities: String(going.length),
      minutes: hoursText(minutes || null),
      cents: eurosText(cents || null),
    }
  }
  const owners = perOwner
    .map(({ owner, activities }) => total(ownerInWords(owner, t), activities))
    .toSorted((a, b) => a.owner.localeCompare(b.owner, language))
  const all = activitiesOfPlan(document)
  const ofNobody = all.filter((activity) => goesAhead(document, activity) && ownersOf(document, activity).length === 0)
  return [
    ...owners,
    ...(ofNobody.length > 0 ? [total(t('document.owners.nobody'), ofNobody)] : []),
    total(t('document.owners.all'), all),
  ]
}

/** The work and money of the plan beside what the school sets aside, under their names; empty when neither is known. */
export function resourceFacts(document: Planned, t: Translate) {
  const { minutes, cents } = resourcesOf(document)
  return [
    { label: t('field.minutes'), value: hoursBalance(minutes, t) },
    { label: t('field.cents'), value: eurosBalance(cents, t) },
  ].filter(({ value }) => value !== '')
}
