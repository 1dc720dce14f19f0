// Workbooks for tests of the command line, made by the command line.
import type { Desk } from './command.ts'
import { dumpWorkbook, NOT_UNDONE } from './dump.ts'
import { EvidenceListed } from './shapes.ts'

/** A unit as a learner types it. */
const UNIT_TEXT = `Unit title: Deliver customer service
Unit reference: L/506/2150
Level: 3
Credit value: 5

1 Be able to plan customer service
1.1 Explain what customers expect
1.2 Plan the service, taking account of:
a) people
b) resources
2 Be able to deliver customer service
2.1 Deliver the service as planned
2.2 Review how it went
`

/** What tests ask of a desk again and again. */
export function createWorkbooks(desk: Desk) {
  const items = async (folder: string, ...words: readonly string[]) =>
    EvidenceListed.parse(await desk.json(['evidence', 'list', folder, ...words])).items
  return {
    items,
    /** A new workbook with one unit. */
    create: async (name: string): Promise<string> => {
      await desk.json(['init', name, '--learner', 'Sam Carter', '--number', '7', '--centre', 'Northgate'])
      await desk.json(['units', 'import', name, '-'], UNIT_TEXT)
      return name
    },
    /** Adds an item with the facts that every item has, and more. */
    add: (folder: string, ...more: readonly string[]) =>
      desk.json([
        'evidence',
        'add',
        folder,
        '--type',
        'work-product',
        '--title',
        'Log',
        '--date',
        '2026-03-09',
        ...more,
      ]),
    item: async (folder: string, ref: string) => {
      const found = (await items(folder)).find((one) => one.ref === ref)
      if (found === undefined) throw new Error(`No ${ref} in ${folder}.`)
      return found
    },
    /** What undo and redo are to give back. */
    contentOf: (folder: string) => dumpWorkbook(desk.path(folder), NOT_UNDONE).tables,
  }
}
