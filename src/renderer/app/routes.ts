import type { SessionKind } from '#shared/records.ts'

/** The ways to look at a jaarplan, as the address names them. */
export const planViews = ['jaar', 'halfjaar', 'maand', 'tabel', 'overzicht'] as const
export type PlanView = (typeof planViews)[number]

/** Where each screen lives, behind the `#` of the address. */
export const routes = {
  list: '/',
  /** Every backup there is. */
  backups: '/reservekopieen',
  traject: (trajectId: string) => `/traject/${trajectId}`,
  /** `step` is the id of a step, or the kind of its board; without it the step where the session is. */
  werksessie1: (trajectId: string, step?: string) => `/traject/${trajectId}/werksessie-1${step ? `/${step}` : ''}`,
  /** `view` is one of `planViews`; without it the timeline of the whole year. */
  jaarplan: (trajectId: string, view?: PlanView) => `/traject/${trajectId}/jaarplan${view ? `/${view}` : ''}`,
  /** One activity in full, beside the timeline of the whole year. */
  activity: (trajectId: string, activityId: string) => `/traject/${trajectId}/jaarplan/jaar/${activityId}`,
  /** `step` as in werksessie 1. */
  werksessie2: (trajectId: string, step?: string) => `/traject/${trajectId}/werksessie-2${step ? `/${step}` : ''}`,
  versions: (trajectId: string) => `/traject/${trajectId}/versies`,
  /** What was said and decided in a session. */
  minutes: (trajectId: string, session: SessionKind) => `/traject/${trajectId}/verslag/${session}`,
} as const

/** The same screens as patterns for the router. */
export const patterns = {
  list: '/',
  backups: '/reservekopieen',
  traject: '/traject/:trajectId/*?',
  werksessie1: '/traject/:trajectId/werksessie-1/:step?',
  jaarplan: '/traject/:trajectId/jaarplan/:view?/:activityId?',
  werksessie2: '/traject/:trajectId/werksessie-2/:step?',
  versions: '/traject/:trajectId/versies',
  minutes: '/traject/:trajectId/verslag/:session',
} as const
