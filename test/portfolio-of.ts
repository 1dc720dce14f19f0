import Database from 'better-sqlite3'
import { createDb } from '../electron/core/db/database.ts'
import { readPortfolio } from '../electron/core/export/read-portfolio.ts'
import type { Portfolio } from '../shared/report/portfolio.ts'
import { databaseOf } from './database.ts'

/** What an export would read from a closed workbook. */
export function portfolioOf(workbook: string): Portfolio {
  const connection = new Database(databaseOf(workbook), { readonly: true })
  try {
    return readPortfolio(createDb(connection))
  } finally {
    connection.close()
  }
}
