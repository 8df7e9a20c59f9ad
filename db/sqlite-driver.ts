import type SqliteDatabase from 'better-sqlite3'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import { CommitGroup } from './commit-group'
import { Queue } from './queue'
import type { RememberedStatements } from './remembered-statements'

/** What ends or forbids a transaction of its own. */
const STANDS_ALONE = /^\s*(vacuum|pragma|attach|detach)\b/i
const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i

export interface SqliteHandles {
  writer: SqliteDatabase.Database
  /** A second handle that sees what is committed; null for a store held in memory, which has only one. */
  reader: SqliteDatabase.Database | null
  statements: { writer: RememberedStatements; reader: RememberedStatements | null }
}

/**
 * One file, one writer at a time. What costs at a commit is the wait for the disk, and the only thread
 * waits with it: so transactions that end in the same turn of the event loop are committed together, and
 * each is confirmed after that commit alone. Within the group every transaction is a savepoint: one that
 * is refused takes nothing of the others along. Who reads outside a transaction sees what is committed.
 */
export class SqliteDriver implements Driver {
  readonly #handles: SqliteHandles
  readonly #queue = new Queue()
  readonly #group: CommitGroup

  constructor(handles: SqliteHandles) {
    this.#handles = handles
    this.#group = new CommitGroup(handles.writer, this.#queue)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteConnection(this)
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#enter()
    ;(connection as SqliteConnection).inTransaction = true
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    ;(connection as SqliteConnection).inTransaction = false
    await this.#leave()
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const ended = connection as SqliteConnection
    if (!ended.inTransaction) return // it had joined the group, whose commit then failed
    ended.inTransaction = false
    this.#takeBack()
  }

  async destroy(): Promise<void> {
    await this.#queue.enter()
    this.#group.commit()
    this.#handles.reader?.close()
    this.#handles.writer.close()
  }

  /** A statement of the transaction that has entered. */
  runInside<Row>(query: CompiledQuery): QueryResult<Row> {
    const { writer, reader } = this.#handles.statements
    try {
      const result = run<Row>(writer, query)
      if (CHANGES_TABLES.test(query.sql)) {
        writer.forget()
        reader?.forget()
      }
      return result
    } catch (error) {
      this.#group.failIfGone(error)
      throw error
    }
  }

  /** A statement outside any transaction: a read of what is committed, or a transaction of its own. */
  async runAlone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { writer, reader } = this.#handles.statements
    if (STANDS_ALONE.test(query.sql) || (!reader && writer.of(query.sql).readonly)) {
      return this.#runBetweenGroups(query)
    }
    if (reader?.of(query.sql).readonly) return run<Row>(reader, query)
    await this.#enter()
    let result: QueryResult<Row>
    try {
      result = this.runInside<Row>(query)
    } catch (error) {
      this.#takeBack()
      throw error
    }
    await this.#leave()
    return result
  }

  async #runBetweenGroups<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#queue.enter()
    try {
      this.#group.commit()
      return run<Row>(this.#handles.statements.writer, query)
    } finally {
      this.#queue.leave()
    }
  }

  async #enter(): Promise<void> {
    await this.#queue.enter()
    try {
      this.#group.open()
    } catch (error) {
      this.#queue.leave()
      throw error
    }
  }

  async #leave(): Promise<void> {
    let durable: Promise<void>
    try {
      durable = this.#group.join()
    } finally {
      this.#queue.leave()
    }
    await durable
  }

  #takeBack(): void {
    try {
      this.#group.takeBack()
    } finally {
      this.#queue.leave()
    }
  }
}

class SqliteConnection implements DatabaseConnection {
  inTransaction = false
  readonly #driver: SqliteDriver

  constructor(driver: SqliteDriver) {
    this.#driver = driver
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.inTransaction
      ? this.#driver.runInside<Row>(query)
      : this.#driver.runAlone<Row>(query)
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are not streamed: a page reads what it shows.')
  }
}

function run<Row>(statements: RememberedStatements, { sql, parameters }: CompiledQuery) {
  const statement = statements.of(sql)
  if (statement.reader) return { rows: statement.all(parameters) as Row[] }
  const { changes, lastInsertRowid } = statement.run(parameters)
  return {
    rows: [],
    numAffectedRows: BigInt(changes),
    insertId: BigInt(lastInsertRowid),
  }
}
