import 'server-only'
import type { QueryResult, QueryResultRow } from 'pg'
import { pool } from '../platform/db'

/**
 * One statement in a transaction of the gate's, past Prisma: for what is asked with every request, where the
 * milliseconds of an interactive transaction would be felt.
 */
export async function askGate<Row extends QueryResultRow>(
  text: string,
  values: readonly unknown[],
): Promise<QueryResult<Row>> {
  const connection = await pool().connect()
  let broken: Error | undefined
  try {
    await connection.query('begin; set local role variorum_gate')
    const result = await connection.query<Row>(text, [...values])
    await connection.query('commit')
    return result
  } catch (error) {
    // The connection is thrown away with whatever is left of its transaction.
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    connection.release(broken)
  }
}
