import { join } from 'node:path'

/** The folder with the copies of a data folder. */
export function ownFolder(dataFolder: string): string {
  return join(dataFolder, 'reservekopieen')
}

/**
 * The folder for copies in a folder that a person chose. It is made once, when it is chosen: where it is not, another USB
 * stick is in, or none.
 */
export function secondFolder(chosen: string): string {
  return join(chosen, 'jaarlijn-reservekopieen')
}

/** Where a data folder keeps what was set aside: a folder for each time. */
export function setAsideFolder(dataFolder: string): string {
  return join(dataFolder, 'weggezet')
}
