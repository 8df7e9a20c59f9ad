import type { Db } from '~db/schema'

/**
 * Gives the next numbers of a series, inside the transaction that issues with them: taken back with
 * it, so that no number is ever missing. Others of the series wait until it ends.
 * @returns the first; the others follow it
 */
export async function takeNumbers(
  trx: Db,
  { series, year, count }: { series: string; year: number; count: number },
): Promise<number> {
  const { last } = await trx
    .insertInto('certificate_serials')
    .values({ series, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('certificate_serials.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count + 1
}
