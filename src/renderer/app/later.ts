/** Does something after so many milliseconds; returns how to call it off. */
export function later(run: () => void, wait: number): () => void {
  const timer = setTimeout(run, wait)
  return () => clearTimeout(timer)
}
