/**
 * The ways between an Electron window and main: questions go over `call`, news comes over `event`, the wall gets `stage` and tells
 * which of its `pages` it shows.
 */
export const channels = {
  call: 'jaarlijn:call',
  event: 'jaarlijn:event',
  stage: 'jaarlijn:stage',
  pages: 'jaarlijn:pages',
} as const
