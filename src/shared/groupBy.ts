/** What is under each key: in the order in which it comes, or in an order of its own. */
export function groupBy<K, V>(all: Iterable<V>, keyOf: (each: V) => K, order?: (a: V, b: V) => number): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const each of all) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  if (order) for (const group of groups.values()) group.sort(order)
  return groups
}
