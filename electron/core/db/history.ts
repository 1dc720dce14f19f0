// Undo and redo of every change: one user action = one transaction = one step. Row triggers, made from the table info at every open, write the
// statement that turns a change back; while undoing they go on writing, to the redo side. No case per table. SPEC: UN1 to UN6.
import type Database from 'better-sqlite3'
import type { ReadableDb, WritableDb } from './database.ts'

/** Tables whose changes are not the learner's: counters never go back, facts about bytes never change, the rest is a log, a search text or a note. */
const UNLOGGED = ['counter', 'stored_file', 'history_step', 'history_change', 'search_document', 'writing', 'memo']
/** More steps than anyone undoes; beyond it the oldest go. */
const MOST_STEPS = 1000
/** Looking for steps that are too old costs a little; once in so many steps is often enough. */
const PRUNE_EVERY = 50
/** Calls with one key within this time are one step, so that typing is one undo. */
const JOIN_MILLISECONDS = 5000

export type History = {
  /**
   * Runs `work` in one transaction as one undoable step; the only way to a WritableDb. `label` names it for people. Steps with the same
   * `key` within five seconds join. A step that changes nothing leaves no trace. Throws what `work` throws, and then nothing has changed.
   */
  readonly step: <T>(label: string, work: (db: WritableDb) => T, key?: string) => T
  /**
   * Runs `work` as a part of the last step, so that what it changes is turned back and done again with that step: for changes that are nobody's
   * action. Without a step it cannot be undone. False, and nothing is changed, while something waits for redo, which may name what would change.
   */
  readonly amend: (work: (db: WritableDb) => void) => boolean
  /** Undoes the last step and answers its label; undefined when there is none. */
  readonly undo: () => string | undefined
  readonly redo: () => string | undefined
  /** Empties the log: what was done up to here cannot be undone. */
  readonly forget: () => void
  readonly list: (limit: number) => { undo: Step[]; redo: Step[] }
}
export type Step = { readonly label: string; readonly at: string }

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

type Column = { readonly name: string; readonly pk: number }

function tables(db: ReadableDb): { readonly name: string; readonly columns: readonly Column[] }[] {
  const names = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name",
  )
  return names
    .filter(({ name }) => !UNLOGGED.includes(name))
    .map(({ name }) => ({
      name,
      columns: db.all<Column>('SELECT name, pk FROM pragma_table_info(:name) ORDER BY cid', { name }),
    }))
}

/** The three triggers of one table. They are TEMP: they live with the connection, so a migrated table never keeps a stale one. */
function triggersOf(table: { readonly name: string; readonly columns: readonly Column[] }): string {
  const { name, columns } = table
  const keys = columns.filter((column) => column.pk > 0)
  const where = (row: 'old' | 'new') =>
    keys.map((key) => `${text(`${quoted(key.name)}=`)} || quote(${row}.${quoted(key.name)})`).join(` || ' AND ' || `)
  const values = columns.map((column) => `quote(old.${quoted(column.name)})`).join(` || ',' || `)
  // An update has to set something. A key would have SQLite look for rows that name it, which is slow; where nothing else is, nothing else changes.
  const first = quoted((columns.find((column) => column.pk === 0) ?? keys[0])?.name ?? '')
  const sets = columns
    .map(
      (column) =>
        `CASE WHEN old.${quoted(column.name)} IS NOT new.${quoted(column.name)} THEN ${text(`,${quoted(column.name)}=`)} || quote(old.${quoted(column.name)}) ELSE '' END`,
    )
    .join(' || ')
  const changed = columns.map((column) => `old.${quoted(column.name)} IS NOT new.${quoted(column.name)}`).join(' OR ')
  const record = (statement: string) =>
    `INSERT INTO history_change (step_id, position, statement)
      SELECT step_id, (SELECT coalesce(max(position), 0) + 1 FROM history_change WHERE step_id = recording.step_id), ${statement}
      FROM recording WHERE step_id IS NOT NULL;`
  return `
    CREATE TEMP TRIGGER ${quoted(`log_${name}_insert`)} AFTER INSERT ON main.${quoted(name)} BEGIN ${record(`${text(`DELETE FROM ${quoted(name)} WHERE `)} || ${where('new')}`)} END;
    CREATE TEMP TRIGGER ${quoted(`log_${name}_update`)} AFTER UPDATE ON main.${quoted(name)} WHEN ${changed}
    BEGIN ${record(`${text(`UPDATE ${quoted(name)} SET ${first}=${first}`)} || ${sets} || ' WHERE ' || ${where('new')}`)} END;
    CREATE TEMP TRIGGER ${quoted(`log_${name}_delete`)} AFTER DELETE ON main.${quoted(name)}
    BEGIN ${record(`${text(`INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(',')}) VALUES (`)} || ${values} || ')'`)} END;`
}

/** Starts recording on this connection. `now` is the clock. */
export function createHistory(connection: Database.Database, db: WritableDb, now: () => Date): History {
  connection.exec(
    `CREATE TEMP TABLE recording (step_id INTEGER); INSERT INTO recording VALUES (NULL);${tables(db).map(triggersOf).join('')}`,
  )

  const record = <T>(stepId: number, work: () => T): T => {
    db.run('UPDATE recording SET step_id = :stepId', { stepId })
    const result = work()
    db.run('UPDATE recording SET step_id = NULL')
    return result
  }
  const addStep = (side: 'undo' | 'redo', label: string, key: string): number => {
    const row = db.get<{ id: number }>(
      'INSERT INTO history_step (side, label, step_key, at) VALUES (:side, :label, :key, :at) RETURNING id',
      { side, label, key, at: now().toISOString() },
    )
    return row?.id ?? 0
  }
  const last = (side: 'undo' | 'redo') =>
    db.get<{ id: number; label: string; step_key: string; at: string }>(
      'SELECT id, label, step_key, at FROM history_step WHERE side = :side ORDER BY id DESC LIMIT 1',
      { side },
    )

  /** The step that a call with this key joins, unless something was undone since. */
  const joinable = (key: string): number | undefined => {
    if (key === '' || last('redo') !== undefined) return undefined
    const step = last('undo')
    if (step === undefined || step.step_key !== key) return undefined
    const age = now().getTime() - Date.parse(step.at)
    return age >= 0 && age <= JOIN_MILLISECONDS ? step.id : undefined
  }

  const turn = (from: 'undo' | 'redo', to: 'undo' | 'redo'): string | undefined =>
    connection
      .transaction((): string | undefined => {
        const step = last(from)
        if (step === undefined) return undefined
        // Rows come back in an order in which a parent may follow its child.
        connection.pragma('defer_foreign_keys = ON')
        const statements = db.all<{ statement: string }>(
          'SELECT statement FROM history_change WHERE step_id = :id ORDER BY position DESC',
          { id: step.id },
        )
        record(addStep(to, step.label, ''), () => {
          for (const { statement } of statements) connection.exec(statement)
        })
        db.run('DELETE FROM history_step WHERE id = :id', { id: step.id })
        return step.label
      })
      .immediate()

  return {
    step: (label, work, key = '') =>
      connection
        .transaction(() => {
          const joined = joinable(key)
          const stepId = joined ?? addStep('undo', label, key)
          const before = joined === undefined ? 0 : lastChange(db, joined)
          const result = record(stepId, () => work(db))
          if (lastChange(db, stepId) === before) {
            if (joined === undefined) db.run('DELETE FROM history_step WHERE id = :stepId', { stepId })
            return result
          }
          if (joined !== undefined)
            db.run('UPDATE history_step SET at = :at WHERE id = :stepId', { at: now().toISOString(), stepId })
          db.run("DELETE FROM history_step WHERE side = 'redo'")
          if (stepId % PRUNE_EVERY === 0) prune(db)
          return result
        })
        .immediate(),
    amend: (work) =>
      connection
        .transaction(() => {
          if (last('redo') !== undefined) return false
          const step = last('undo')
          if (step === undefined) work(db)
          else record(step.id, () => work(db))
          return true
        })
        .immediate(),
    undo: () => turn('undo', 'redo'),
    redo: () => turn('redo', 'undo'),
    forget: () => void db.run('DELETE FROM history_step'),
    list: (limit) => {
      const side = (name: 'undo' | 'redo') =>
        db.all<Step>('SELECT label, at FROM history_step WHERE side = :name ORDER BY id DESC LIMIT :limit', {
          name,
          limit,
        })
      return { undo: side('undo'), redo: side('redo') }
    },
  }
}

/** The position of a step's last change; 0 when it has none. */
const lastChange = (db: ReadableDb, stepId: number): number =>
  db.get<{ last: number }>('SELECT coalesce(max(position), 0) AS last FROM history_change WHERE step_id = :stepId', {
    stepId,
  })?.last ?? 0

function prune(db: WritableDb): void {
  db.run(
    `DELETE FROM history_step WHERE side = 'undo' AND id <=
       (SELECT id FROM history_step WHERE side = 'undo' ORDER BY id DESC LIMIT 1 OFFSET :most)`,
    { most: MOST_STEPS },
  )
}
