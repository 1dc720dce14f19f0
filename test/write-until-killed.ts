// The process of writer.ts: opens a workbook and adds items, saying each reference only when the core has acknowledged it, until
// it is killed.
import { writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { createHandlers } from '../electron/core/handlers.ts'

const [, , folder = '', source = ''] = process.argv
const handlers = createHandlers({
  resolve: (name) => name,
  now: () => new Date(),
  newId: randomUUID,
  assets: path.join(import.meta.dirname, '../assets'),
  log: console.error,
})
const context = { signal: new AbortController().signal, report: () => undefined }
const { notices } = await handlers['workbook.open']({ folder }, context)
writeSync(1, `opened ${notices.length}\n`)
const words = {
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Rang back.' }] }],
}
for (let count = 0; ; count += 1) {
  const { ref } = await handlers['evidence.add'](
    {
      evidence: {
        type: 'other',
        title: `Item ${count}`,
        dateFrom: null,
        dateTo: null,
        location: '',
        learnerRole: '',
        text: words,
        fields: {},
        activityId: null,
        stage: null,
        witnessIds: [],
        policies: ['Returns'],
        measures: [],
        confidential: false,
        heldElsewhere: null,
        simulated: false,
      },
      files: count % 2 === 0 ? [source] : [],
      links: [],
      newWitnesses: [],
      newActivity: null,
    },
    context,
  )
  writeSync(1, `${ref}\n`)
}
