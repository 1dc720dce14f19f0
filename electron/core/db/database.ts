// The two faces of the database: a function that takes a ReadableDb cannot write, and only a step of history.ts hands out a WritableDb.
import type Database from 'better-sqlite3'

export type SqlValue = string | number | null
export type SqlParameters = Readonly<Record<string, SqlValue>>

export type ReadableDb = {
  /** All rows. `Row` is what the SQL beside the call selects; the compiler cannot see into SQL. */
  readonly all: <Row>(sql: string, parameters?: SqlParameters) => Row[]
  /** The first row, or undefined. */
  readonly get: <Row>(sql: string, parameters?: SqlParameters) => Row | undefined
  /** Rows as arrays of values, for large reads. */
  readonly rows: <Row extends readonly SqlValue[]>(sql: string, parameters?: SqlParameters) => Row[]
}
export type WritableDb = ReadableDb & {
  /** Runs one statement and answers how many rows it changed (triggers not counted). */
  readonly run: (sql: string, parameters?: SqlParameters) => number
}

/** Both faces over one connection. Statements are prepared once and kept by their text, so SQL is never built from values. */
export function createDb(connection: Database.Database): WritableDb {
  const prepared = new Map<string, Database.Statement<SqlParameters[]>>()
  const statement = (sql: string): Database.Statement<SqlParameters[]> => {
    const found = prepared.get(sql)
    if (found !== undefined) return found
    const made = connection.prepare<SqlParameters[]>(sql)
    prepared.set(sql, made)
    return made
  }
  const given = (parameters: SqlParameters | undefined): SqlParameters[] =>
    parameters === undefined ? [] : [parameters]
  return {
    // The casts are the border to SQL: the statement's text says what its rows are.
    all: <Row>(sql: string, parameters?: SqlParameters) =>
      statement(sql)
        .raw(false)
        .all(...given(parameters)) as Row[],
    get: <Row>(sql: string, parameters?: SqlParameters) =>
      statement(sql)
        .raw(false)
        .get(...given(parameters)) as Row | undefined,
    rows: <Row extends readonly SqlValue[]>(sql: string, parameters?: SqlParameters) =>
      statement(sql)
        .raw(true)
        .all(...given(parameters)) as Row[],
    run: (sql, parameters) => statement(sql).run(...given(parameters)).changes,
  }
}

/** Inserts one row; the keys of `row` are the columns. Identifiers come from our own code, never from input. */
export function insert(db: WritableDb, table: string, row: SqlParameters): void {
  const columns = Object.keys(row)
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    row,
  )
}

/** Sets columns of the row with this `id`; answers whether it was there. */
export function update(db: WritableDb, table: string, id: string, row: SqlParameters): boolean {
  const set = Object.keys(row).map((column) => `${column} = :${column}`)
  return db.run(`UPDATE ${table} SET ${set.join(', ')} WHERE id = :id`, { ...row, id }) === 1
}

/** The next number of a counter, from 1; never handed out twice, since counters are not undone. */
export function nextNumber(db: WritableDb, name: string): number {
  const row = db.get<{ last: number }>(
    'INSERT INTO counter (name, last) VALUES (:name, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last',
    { name },
  )
  return row?.last ?? 1
}
