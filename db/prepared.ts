import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './schema'

/** Stands where a value will; no real value begins so. */
const PLACE = '\u0000place:'

interface Prepared<Row> {
  query: CompiledQuery<Row>
  /** For each parameter of the statement: the name of what is given, or a constant of the query. */
  fill: (given: Record<string, string>) => unknown[]
}

/**
 * A query built and compiled once instead of at each call: building costs several times what our small
 * queries cost to run. For the queries of every page. What is `given` may stand only where a value is
 * bound, and none of it may decide the shape of the query.
 *
 * @example
 * const holidaysOf = prepared((db, given: { year: string }) =>
 *   db.selectFrom('holidays').select('name').where('date', 'like', given.year))
 */
export function prepared<Given extends Record<string, string>, Row>(
  build: (db: Db, given: Given) => Compilable<Row>,
): (db: Db, given: Given) => Promise<Row[]> {
  // One entry for each open connection: engines write their statements differently.
  const known = new WeakMap<object, Prepared<Row>>()
  return async (db, given) => {
    const { adapter } = db.getExecutor()
    let statement = known.get(adapter)
    if (!statement) {
      statement = compile(build(db, places<Given>()))
      known.set(adapter, statement)
    }
    const parameters = statement.fill(given)
    const { rows } = await db.executeQuery<Row>({ ...statement.query, parameters })
    return rows
  }
}

const places = <Given>() =>
  new Proxy({}, { get: (_, name) => `${PLACE}${String(name)}` }) as unknown as Given

function compile<Row>(built: Compilable<Row>): Prepared<Row> {
  const query = built.compile()
  const fillers = query.parameters.map((value) => {
    if (typeof value !== 'string' || !value.startsWith(PLACE)) return () => value
    const name = value.slice(PLACE.length)
    return (given: Record<string, string>) => given[name]
  })
  return { query, fill: (given) => fillers.map((filler) => filler(given)) }
}
