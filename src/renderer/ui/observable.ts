/** Something that tells who listens that it is not what it was; `News` is what it says along with that. */
export class Observable<News = void> {
  readonly #listeners = new Set<(news: News) => void>()

  /** Whether anybody listens. */
  get isHeard(): boolean {
    return this.#listeners.size > 0
  }

  /** Listens to every change; returns how to stop. */
  readonly subscribe = (listener: (news: News) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Tells everybody who listens. */
  tell(news: News): void {
    for (const listener of this.#listeners) listener(news)
  }
}
