import { GroupsDialog } from '#parts/school/GroupsDialog.tsx'
import { RolesDialog } from '#parts/school/RolesDialog.tsx'
import { assertNever } from '#shared/result.ts'
import { EventsDialog } from './EventsDialog.tsx'
import { HolidaysDialog } from './HolidaysDialog.tsx'
import { ResourcesDialog } from './ResourcesDialog.tsx'
import { SchoolDetails } from './SchoolDetails.tsx'
import { VisionDialog } from './VisionDialog.tsx'

/** The dialogs about the year around the plan. */
export const schoolDialogs = ['school', 'groups', 'roles', 'holidays', 'events', 'vision', 'resources'] as const
export type SchoolDialog = (typeof schoolDialogs)[number]

type Props = { readonly shown: SchoolDialog | null; readonly onClose: () => void }

/** One dialog about the school, its target groups, roles, holidays or calendar, its vision or what it sets aside; none when null. */
export function SchoolDialogs({ shown, onClose }: Props) {
  switch (shown) {
    case null:
      return null
    case 'school':
      return <SchoolDetails onClose={onClose} />
    case 'groups':
      return <GroupsDialog onClose={onClose} />
    case 'roles':
      return <RolesDialog onClose={onClose} />
    case 'holidays':
      return <HolidaysDialog onClose={onClose} />
    case 'events':
      return <EventsDialog onClose={onClose} />
    case 'vision':
      return <VisionDialog onClose={onClose} />
    case 'resources':
      return <ResourcesDialog onClose={onClose} />
    default:
      return assertNever(shown)
  }
}
