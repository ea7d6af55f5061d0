import type { ExportWhat } from './contract.ts'
import { assertNever } from './result.ts'

/** What can be printed: a calendar is for a calendar app. */
export type PrintWhat = Exclude<ExportWhat, { readonly kind: 'calendar' }>

/** Where the window shows what is printed, as patterns for its router; main opens the same pages to make a PDF of them. */
export const printPatterns = {
  plan: '/traject/:trajectId/afdrukken/:versionId?',
  changes: '/traject/:trajectId/afdrukken-wijzigingen/:sinceId/:untilId?',
  minutes: '/traject/:trajectId/afdrukken-verslag/:session',
} as const satisfies Record<PrintWhat['kind'], string>

/** The address of what is printed, behind the `#`. */
export function printRoute(trajectId: string, what: PrintWhat): string {
  return `/${['traject', trajectId, ...partsOf(what)].map(encodeURIComponent).join('/')}`
}

function partsOf(what: PrintWhat): readonly string[] {
  switch (what.kind) {
    case 'plan':
      return ['afdrukken', ...(what.versionId === null ? [] : [what.versionId])]
    case 'changes':
      return ['afdrukken-wijzigingen', what.sinceId, ...(what.untilId === null ? [] : [what.untilId])]
    case 'minutes':
      return ['afdrukken-verslag', what.session]
    default:
      return assertNever(what)
  }
}
