import type { BoardKind } from '#shared/records.ts'

/** Where each screen lives, behind the `#` of the address. */
export const routes = {
  list: '/',
  traject: (trajectId: string) => `/traject/${trajectId}`,
  werksessie1: (trajectId: string, board: BoardKind) => `/traject/${trajectId}/werksessie-1/${board}`,
  jaarplan: (trajectId: string) => `/traject/${trajectId}/jaarplan`,
  werksessie2: (trajectId: string) => `/traject/${trajectId}/werksessie-2`,
  print: (trajectId: string) => `/traject/${trajectId}/afdrukken`,
} as const

/** The same screens as patterns for the router. */
export const patterns = {
  list: '/',
  traject: '/traject/:trajectId/*?',
  werksessie1: '/traject/:trajectId/werksessie-1/:board',
  jaarplan: '/traject/:trajectId/jaarplan',
  werksessie2: '/traject/:trajectId/werksessie-2',
  print: '/traject/:trajectId/afdrukken',
} as const
