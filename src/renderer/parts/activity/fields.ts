import type { MandatoryPart } from '#shared/rules/plan/completeness.ts'

/** What can be jumped to in the panel of an activity. */
const panelFields = [
  'title',
  'moment',
  'goal',
  'participation',
  'tool',
  'targetGroups',
  'owner',
  'place',
  'minutes',
  'cents',
  'buildsOn',
] as const satisfies readonly (MandatoryPart | string)[]
export type PanelField = (typeof panelFields)[number]

/** To go to a field of the panel. A new one each time: who asks for the same field twice goes there twice. */
export type Jump = { readonly field: PanelField }
