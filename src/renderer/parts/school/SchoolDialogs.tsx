/** The dialogs about the year around the plan. */
export const schoolDialogs = ['school', 'groups', 'holidays', 'vision', 'resources'] as const
export type SchoolDialog = (typeof schoolDialogs)[number]

type Props = { readonly shown: SchoolDialog | null; readonly onClose: () => void }

/** One dialog about the school, its target groups, its holidays, its vision or what it sets aside; none when null. */
export function SchoolDialogs({ shown }: Props) {
  return shown === null ? null : <div />
}
