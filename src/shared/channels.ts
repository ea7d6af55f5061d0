/** The ways between an Electron window and main: questions go over `call`, news comes over `event`, the wall gets `stage`. */
export const channels = { call: 'jaarlijn:call', event: 'jaarlijn:event', stage: 'jaarlijn:stage' } as const
