import { useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'

/** The hash of each version by its id, as main makes it anew from what is kept; nothing until it answers. */
export function useHashes(versions: TrajectDocument['version']): ReadonlyMap<string, string> {
  const { trajectId } = useStore()
  const [hashes, setHashes] = useState<ReadonlyMap<string, string>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: other versions have other hashes
  useEffect(() => {
    let isLate = false
    void bridge.call('versions.hashes', { trajectId }).then((answer) => {
      if (answer.ok && !isLate) setHashes(new Map(answer.value.map(({ id, hash }) => [id, hash])))
    })
    return () => {
      isLate = true
    }
  }, [trajectId, versions])
  return hashes
}
