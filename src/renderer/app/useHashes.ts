import { useEffect, useState } from 'react'
import type { TrajectDocument } from '#shared/records.ts'
import { bridge } from './bridge.ts'
import { useStore } from './useDocument.ts'

/**
 * The hash of each version by its id, as main makes it anew from what is kept. Null until it answers; one that cannot be
 * made is not there.
 */
export function useHashes(versions: TrajectDocument['version']): ReadonlyMap<string, string> | null {
  const { trajectId } = useStore()
  const [hashes, setHashes] = useState<ReadonlyMap<string, string> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other versions have other hashes
  useEffect(() => {
    let isLate = false
    void bridge.call('versions.hashes', { trajectId }).then((answer) => {
      if (!isLate) setHashes(new Map(answer.ok ? answer.value.map(({ id, hash }) => [id, hash]) : []))
    })
    return () => {
      isLate = true
    }
  }, [trajectId, versions])
  return hashes
}
