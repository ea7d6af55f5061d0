/** How a cluster is named among the items that can be dragged; a card goes by its own id. */
export function clusterItem(clusterId: string): string {
  return `cluster:${clusterId}`
}

/** The cluster that an item or list stands for; null for a card or a column. */
export function clusterOf(item: string): string | null {
  return item.startsWith('cluster:') ? item.slice('cluster:'.length) : null
}

/** The id of the record that an item stands for. */
export function recordOf(item: string): string {
  return clusterOf(item) ?? item
}

/** The place to which cards are dragged to be parked. */
export const parkingZone = 'parking'
