import type { ErrorCode } from './errors.ts'

/** What a person can do about data that cannot be opened or kept, besides trying again. */
export type WayOn =
  /** Open what can be read, to read it and hand it over. */
  | 'read'
  /** Set aside what is there and begin empty. */
  | 'empty'
  /** Write all that is open to another folder. */
  | 'elsewhere'
  /** Put a backup back. */
  | 'backups'
  /** Go back to the usual folder. */
  | 'home'

const ways: Partial<Readonly<Record<ErrorCode, readonly WayOn[]>>> = {
  'store.damaged': ['backups', 'empty'],
  'store.truncated': ['backups', 'empty'],
  'store.zeroed': ['backups', 'empty'],
  'store.foreign': ['backups', 'empty'],
  'store.logAlone': ['backups', 'empty'],
  'store.logForeign': ['backups', 'read', 'empty'],
  'store.logDamaged': ['read', 'backups', 'empty'],
  'store.readFailed': ['backups', 'elsewhere'],
  'store.full': ['elsewhere'],
  'store.fullAtOpening': ['read'],
  'store.quota': ['read', 'elsewhere'],
  'store.writeFailed': ['read', 'elsewhere'],
  'store.readOnlyFile': ['read', 'elsewhere'],
  'store.readOnlyFolder': ['read', 'elsewhere'],
  'store.folderGone': ['elsewhere'],
  'store.moved': ['elsewhere'],
  'store.otherGone': ['home'],
  'store.readOnly': ['elsewhere'],
  'store.recordUnreadable': ['backups'],
  unexpected: ['backups', 'empty'],
}

/** The ways on after an error, the best one first. While the data are open they can be written elsewhere, else they cannot. */
export function waysOn(code: ErrorCode, isOpen: boolean): readonly WayOn[] {
  return (ways[code] ?? []).filter((way) => (isOpen ? way === 'elsewhere' : way !== 'elsewhere'))
}
