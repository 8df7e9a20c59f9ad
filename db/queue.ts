/** Lets one in at a time, in the order they came. */
export class Queue {
  #taken = false
  readonly #waiting: (() => void)[] = []

  /** Waits for its turn, which lasts until `leave`. */
  async enter(): Promise<void> {
    if (this.#taken) await new Promise<void>((begin) => this.#waiting.push(begin))
    this.#taken = true
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#taken = false
  }
}
