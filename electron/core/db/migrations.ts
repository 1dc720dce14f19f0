// The steps from an empty file to the present schema: step n makes version n + 1. A shipped step is never edited (migrations.test.ts).
import { schema1 } from './schema-1.ts'
import { schema2 } from './schema-2.ts'

export type MigrationStep = string
export const MIGRATIONS: readonly MigrationStep[] = [schema1, schema2]
