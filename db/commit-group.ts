import type SqliteDatabase from 'better-sqlite3'
import type { Queue } from './queue'

interface Member {
  confirm(): void
  fail(error: unknown): void
}

/**
 * Transactions that are committed together. SQLite's own transaction is the group; each member is a
 * savepoint in it. Everything but `join`'s promise happens during a turn of the writer's queue.
 */
export class CommitGroup {
  readonly #writer: SqliteDatabase.Database
  readonly #queue: Queue
  #members: Member[] = []
  #commitAwaited = false

  constructor(writer: SqliteDatabase.Database, queue: Queue) {
    this.#writer = writer
    this.#queue = queue
  }

  /** Begins one more member. The write lock is taken at once: a later upgrade fails beside a second process. */
  open(): void {
    if (!this.#writer.inTransaction) this.#writer.exec('begin immediate')
    this.#writer.exec('savepoint member')
  }

  /** Ends the member. The promise is kept when the disk has it, and broken when it could not be written. */
  join(): Promise<void> {
    this.#writer.exec('release member')
    const durable = new Promise<void>((confirm, fail) => this.#members.push({ confirm, fail }))
    this.#commitSoon()
    return durable
  }

  /** Takes back what the member wrote, and nothing else. */
  takeBack(): void {
    if (!this.#writer.inTransaction) return // on a full disk SQLite has taken back everything by itself
    this.#writer.exec('rollback to member')
    this.#writer.exec('release member')
    this.#commitSoon()
  }

  /** Makes all members durable, or fails them all: none was confirmed. */
  commit(): void {
    const members = this.#members
    this.#members = []
    if (!this.#writer.inTransaction) return
    try {
      this.#writer.exec('commit')
    } catch (error) {
      for (const member of members) member.fail(error)
      if (this.#writer.inTransaction) this.#writer.exec('rollback')
      return
    }
    for (const member of members) member.confirm()
  }

  /** SQLite gave up the whole transaction (disk full, broken file): those who had joined are told. */
  failIfGone(error: unknown): void {
    if (this.#writer.inTransaction) return
    const members = this.#members
    this.#members = []
    for (const member of members) member.fail(error)
  }

  /** After this turn of the event loop: whoever is ready now joins first. */
  #commitSoon(): void {
    if (this.#commitAwaited) return
    this.#commitAwaited = true
    setImmediate(async () => {
      await this.#queue.enter()
      this.#commitAwaited = false
      this.commit()
      this.#queue.leave()
    })
  }
}
