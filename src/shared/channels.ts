/** The two ways between an Electron window and main: questions go over `call`, news comes over `event`. */
export const channels = { call: 'jaarlijn:call', event: 'jaarlijn:event' } as const
