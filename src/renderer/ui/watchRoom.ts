/**
 * Says when what stands in an element must be measured anew: it got another size, or letters arrived that are wider or
 * narrower. What it gives back ends that.
 */
export function watchRoom(element: Element, onChange: () => void): () => void {
  const observer = new ResizeObserver(onChange)
  observer.observe(element)
  document.fonts.addEventListener('loadingdone', onChange)
  return () => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', onChange)
  }
}
