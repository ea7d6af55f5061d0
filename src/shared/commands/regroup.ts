import { z } from 'zod'
import { message } from '../message.ts'
import { type Activity, limits, type TrajectDocument } from '../records.ts'
import { fail, ok } from '../result.ts'
import { byRank } from '../rules/board/boards.ts'
import { activityFields } from '../rules/plan/activityFields.ts'
import { ownerInput, ownerKey, ownersOf } from '../rules/plan/owners.ts'
import {
  decisionOf,
  descentsOf,
  elaborationOf,
  originsOf,
  participationsOf,
  remarkOf,
  targetGroupsOfActivity,
  toolsOf,
} from '../rules/plan/plan.ts'
import { foldedKey, lineInput, shorten } from '../text.ts'
import { editActivity, leadsTo, newActivity } from './activityFields.ts'
import { type Context, command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd, ranksBefore } from './ranks.ts'
import { behind } from './remark.ts'

/** Two activities that become one, and one that becomes two. */
export const regroupCommands = {
  /**
   * Takes an activity into another one, which keeps its title, kind and moment and gets all that the other has more: who
   * takes part, owners, means, target groups, checklist, cards, hours and costs, and what the group said. Errors:
   * `record.gone`, and `merge.full` when a text or a list of the two together is longer than one may be.
   */
  'activity.merge': command({
    input: z.object({ intoId: z.string(), fromId: z.string() }),
    needs: { activity: 'intoId' },
    label: ({ document, fromId, activity }) =>
      message('did.activity.merge', {
        from: shorten(document.activity.get(fromId)?.title ?? ''),
        title: shorten(activity.title),
      }),
    run(document, { intoId, fromId }, { activity: into, ...context }) {
      const from = document.activity.get(fromId)
      if (!from || fromId === intoId) return fail('record.gone')
      const together = activityFields.safeParse(togetherOf(document, into, from))
      const said = joined(remarkOf(document, intoId)?.text ?? '', remarkOf(document, fromId)?.text ?? '')
      if (!together.success || said.length > limits.remark) return fail('merge.full', { title: shorten(from.title) })
      const draft = new Draft(document)
      const edited = editActivity(draft, intoId, together.data, context)
      if (!edited.ok) return edited
      const present = remarkOf(document, intoId)
      const remark = present ?? remarkOf(document, fromId)
      if (remark) draft.put('remark', { ...remark, id: present?.id ?? context.id(), activityId: intoId, text: said })
      takeIn(draft, into, from, context)
      draft.remove('activity', fromId)
      draft.put('descent', { id: context.id(), activityId: intoId, kind: 'merged', fromId, fromTitle: from.title })
      return ok(draft.patch())
    },
  }),

  /**
   * Splits a second activity off, with a title of its own and all else the same but for hours, costs and cards, which stay
   * with the first. About both the group decides anew.
   */
  'activity.split': command({
    input: z.object({ id: z.string(), title: lineInput(limits.card) }),
    needs: { activity: 'id' },
    label: ({ activity, title }) =>
      message('did.activity.split', { title: shorten(activity.title), off: shorten(title) }),
    run(document, { id, title }, { activity, ...context }) {
      const draft = new Draft(document)
      const newId = context.id()
      const ordered = [...document.activity.values()].sort(byRank)
      const behindIt = ordered[ordered.indexOf(activity) + 1]?.id ?? null
      const [rank = ''] = ranksBefore(ordered, behindIt, 1)
      const { kind, goal, moment, recurrence, place, buildsOnId, source } = activity
      const same = { kind, goal, moment, recurrence, place, buildsOnId, source }
      draft.put('activity', { ...newActivity(document, newId, title), ...same, rank })
      const edited = editActivity(draft, newId, shareOf(document, activity), context)
      if (!edited.ok) return edited
      for (const tool of toolsOf(document, id)) draft.put('tool', { ...tool, id: context.id(), activityId: newId })
      for (const line of elaborationOf(document, id))
        draft.put('elaboration', { ...line, id: context.id(), activityId: newId, done: false })
      draft.put('descent', {
        id: context.id(),
        activityId: newId,
        kind: 'split',
        fromId: id,
        fromTitle: activity.title,
      })
      const decision = decisionOf(document, id)
      if (decision) draft.update('decision', decision.id, { isOvertaken: true })
      return ok(draft.patch())
    },
  }),
} as const

/** A text, and behind it another one that says something else. */
function joined(first: string, second: string): string {
  if (second === '' || foldedKey(first).includes(foldedKey(second))) return first
  return first === '' ? second : behind(first, second)
}

function sum(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0)
}

/** Who sees to an activity, who takes part and for whom it is, as fields to give another one. */
function shareOf(document: TrajectDocument, activity: Activity) {
  return {
    owners: ownersOf(document, activity).map(ownerInput),
    parts: Object.fromEntries(participationsOf(document, activity.id).map(({ role, part }) => [role, part])),
    targetGroupIds: targetGroupsOfActivity(document, activity.id).map(({ id }) => id),
  }
}

/** What two activities are together; where both have a goal, or say what a role does, both are said. */
function togetherOf(document: TrajectDocument, into: Activity, from: Activity) {
  const [one, other] = [shareOf(document, into), shareOf(document, from)]
  const parts = Object.entries(other.parts).map(([role, part]) => [role, joined(one.parts[role] ?? '', part)] as const)
  const known = new Set(ownersOf(document, into).map(ownerKey))
  const more = ownersOf(document, from).filter((owner) => !known.has(ownerKey(owner)))
  return {
    goal: joined(into.goal, from.goal),
    ...(into.moment === null ? { moment: from.moment, recurrence: from.recurrence } : {}),
    place: into.place || from.place,
    minutes: sum(into.minutes, from.minutes),
    cents: sum(into.cents, from.cents),
    owners: [...one.owners, ...more.map(ownerInput)],
    parts: { ...one.parts, ...Object.fromEntries(parts) },
    targetGroupIds: [...new Set([...one.targetGroupIds, ...other.targetGroupIds])],
  }
}

/**
 * Gives an activity the means, the checklist and the cards of another one, and what builds on that. As records of its own:
 * those of the other one go with it.
 */
function takeIn(draft: Draft, into: Activity, from: Activity, { id }: Context): void {
  const { document } = draft
  const known = new Set(toolsOf(document, into.id).map(({ name }) => foldedKey(name)))
  for (const tool of toolsOf(document, from.id)) {
    if (known.has(foldedKey(tool.name))) continue
    const rank = rankAtEnd(toolsOf(draft.document, into.id))
    draft.put('tool', { ...tool, id: id(), activityId: into.id, rank })
  }
  for (const line of elaborationOf(document, from.id)) {
    const rank = rankAtEnd(elaborationOf(draft.document, into.id))
    draft.put('elaboration', { ...line, id: id(), activityId: into.id, rank })
  }
  for (const origin of originsOf(document, from.id)) draft.put('origin', { ...origin, id: id(), activityId: into.id })
  for (const activity of document.activity.values()) {
    // What the other one came after by way of this one stops coming after it.
    if (activity.buildsOnId === from.id && !leadsTo(draft.glance, into.id, activity.id))
      draft.update('activity', activity.id, { buildsOnId: into.id })
  }
  for (const descent of descentsOf(document, from.id))
    draft.put('descent', { ...descent, id: id(), activityId: into.id })
}
