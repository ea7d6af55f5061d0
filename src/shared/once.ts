/** What is known of the things so far: each step further is one thing more. */
type Known<V> = {
  objects?: WeakMap<object, Known<V>>
  values?: Map<unknown, Known<V>>
  found?: { readonly value: V }
}

/**
 * A function that works something out once for the same things, and remembers it as long as they are there. Objects are
 * held weakly and go by identity, so they must never change in place; put them before texts and numbers, which are kept.
 */
export function once<A extends readonly unknown[], V>(compute: (...of: A) => V): (...of: A) => V {
  const nothing: Known<V> = {}
  return (...of) => {
    let known = nothing
    for (const each of of) known = further(known, each)
    known.found ??= { value: compute(...of) }
    return known.found.value
  }
}

function further<V>(known: Known<V>, each: unknown): Known<V> {
  if ((typeof each === 'object' && each !== null) || typeof each === 'function') {
    known.objects ??= new WeakMap()
    return madeAt(known.objects, each)
  }
  known.values ??= new Map()
  return madeAt(known.values, each)
}

type Keyed<K, V> = { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown }

function madeAt<K, V>(all: Keyed<K, Known<V>>, key: K): Known<V> {
  const known = all.get(key)
  if (known) return known
  const made: Known<V> = {}
  all.set(key, made)
  return made
}
