// Verbs about a whole workbook: making, checking and copying it, its steps, and the portfolio it exports.
import type { WorkbookInfo } from '../../../shared/contract/calls/workbook.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import { enGB } from '../../../shared/words/words.ts'
import { toMinute } from '../clock.ts'
import { EXIT_CODES } from '../print.ts'
import { table } from '../table.ts'
import { type Answer, defineVerb, folder, optional, required } from '../verb.ts'

const { verbs: help, say, columns, usage } = enGB.commandLine
const { size } = enGB.core

const made = (info: WorkbookInfo): Answer => ({ json: info, text: () => say.workbookMade(info.learner, info.folder) })

const init = defineVerb({
  words: 'init',
  help: help.init,
  positions: { folder },
  flags: {
    learner: required('NAME'),
    number: optional('N'),
    centre: optional('NAME'),
    qualification: optional('TITLE'),
  },
  opensWorkbook: false,
  typed: {
    learner: '--learner',
    number: '--number',
    centre: '--centre',
    qualification: '--qualification',
  },
  run: async ({ folder, learner, number = '', centre = '', qualification = '' }, { call }) =>
    made(await call('workbook.create', { folder, learner, number, centre, qualification })),
})

const sample = defineVerb({
  words: 'sample',
  help: help.sample,
  positions: { folder },
  flags: {},
  opensWorkbook: false,
  run: async ({ folder }, { call }) => made(await call('workbook.sample', { folder })),
})

const check = defineVerb({
  words: 'check',
  help: help.check,
  positions: { folder },
  flags: {},
  opensWorkbook: true,
  run: async (_, { call }) => {
    const report = await call('workbook.check', {})
    const rows = report.problems.map(({ code, path, message }) => [code, path, message])
    const titles = [{ title: columns.code }, { title: columns.path }, { title: columns.message, grows: true as const }]
    return {
      json: report,
      text: (width) => (report.ok ? say.checkedWell : `${say.problems(rows.length)}\n\n${table(titles, rows, width)}`),
      exitCode: report.ok ? 0 : EXIT_CODES['workbook-damaged'],
    }
  },
})

const backup = defineVerb({
  words: 'backup',
  help: help.backup,
  positions: { folder, file: required('FILE') },
  flags: {},
  opensWorkbook: true,
  run: async ({ file }, { call }) => {
    const written = await call('workbook.backup', { target: file })
    return { json: written, text: () => say.backedUp(written.path, size(written.bytes)) }
  },
})

const restore = defineVerb({
  words: 'restore',
  help: help.restore,
  positions: { file: required('FILE'), folder },
  flags: {},
  opensWorkbook: false,
  run: async ({ file, folder }, { call }) => {
    const info = await call('workbook.restore', { source: file, folder })
    return { json: info, text: () => say.restored(info.learner, info.folder) }
  },
})

const undo = defineVerb({
  words: 'undo',
  help: help.undo,
  positions: { folder },
  flags: {},
  opensWorkbook: true,
  run: async (_, { call }) => {
    const step = await call('history.undo', {})
    return { json: step, text: () => (step.done ? say.undone(step.label) : say.nothingToUndo) }
  },
})

const redo = defineVerb({
  words: 'redo',
  help: help.redo,
  positions: { folder },
  flags: {},
  opensWorkbook: true,
  run: async (_, { call }) => {
    const step = await call('history.redo', {})
    return { json: step, text: () => (step.done ? say.redone(step.label) : say.nothingToRedo) }
  },
})

const history = defineVerb({
  words: 'history',
  help: help.history,
  positions: { folder },
  flags: {},
  opensWorkbook: true,
  run: async (_, { call }) => {
    const steps = await call('history.list', { limit: 1000 })
    return { json: steps, text: (width) => historyText(steps, width) }
  },
})

function historyText({ undo: back, redo: forth }: Output<CoreContract, 'history.list'>, width: number): string {
  const titles = [{ title: columns.when }, { title: columns.step, grows: true as const }]
  const part = (title: string, steps: typeof back) =>
    steps.length === 0
      ? []
      : [
          title,
          table(
            titles,
            steps.map(({ label, at }) => [toMinute(new Date(at)), label]),
            width,
            2,
          ),
        ]
  const parts = [...part(say.canBeUndone, back), ...part(say.canBeRedone, forth)]
  return parts.length === 0 ? say.noHistory : parts.join('\n\n')
}

const exportPortfolio = defineVerb({
  words: 'export',
  help: help.export,
  positions: { folder },
  flags: { pdf: optional('F'), docx: optional('F') },
  opensWorkbook: true,
  refuse: ({ pdf, docx }) => (pdf === undefined && docx === undefined ? usage.exportWhat : undefined),
  run: async ({ pdf, docx }, { call }) => {
    const targets = { ...(pdf === undefined ? {} : { pdf }), ...(docx === undefined ? {} : { docx }) }
    const written = await call('report.export', targets)
    return { json: written, text: (width) => exportText(written, width) }
  },
})

function exportText({ files, warnings }: Output<CoreContract, 'report.export'>, width: number): string {
  const lines = files.map(({ path, pages, bytes }) => say.written(path, pages, size(bytes)))
  if (warnings.length === 0) return lines.join('\n')
  const titles = [{ title: columns.item }, { title: columns.message, grows: true as const }]
  const rows = warnings.map(({ ref, message }) => [ref, message])
  return [...lines, '', say.warnings(warnings.length), table(titles, rows, width)].join('\n')
}

export const workbookVerbs = { init, sample, check, backup, restore, undo, redo, history, exportPortfolio }
