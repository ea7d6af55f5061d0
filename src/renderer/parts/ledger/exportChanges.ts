import type { ReactNode } from 'react'

/** What hands over what changed since a version, until another or (null) until now. */
export type ExportChanges = (sinceId: string, untilId: string | null) => ReactNode
