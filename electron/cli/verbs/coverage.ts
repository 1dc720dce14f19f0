// Verbs about how far the evidence covers the criteria, and what is missing.
import type { UnitCoverageReply } from '../../../shared/contract/calls/unit.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import { CRITERION_STATES, type Counts } from '../../../shared/domain/coverage.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { z } from 'zod'
import { findUnit } from '../find.ts'
import { type Column, indented, table } from '../table.ts'
import { defineVerb, folder, optional, type Session } from '../verb.ts'

const { verbs: help, say, columns } = enGB.commandLine
const { states } = enGB.core

/** The filter of one unit when a person named one. */
async function ofUnit({ call }: Session, unit: string | undefined): Promise<{ readonly unitId?: Unit['id'] }> {
  return unit === undefined ? {} : { unitId: findUnit(await call('unit.list', {}), unit).id }
}

const coverage = defineVerb({
  words: 'coverage',
  help: help.coverage,
  positions: { folder },
  flags: { unit: optional('U') },
  opensWorkbook: true,
  run: async ({ unit }, session) => {
    const reply = await session.call('coverage.get', await ofUnit(session, unit))
    return { json: reply, text: (width) => coverageText(reply, width) }
  },
})

function coverageText(reply: Output<CoreContract, 'coverage.get'>, width: number): string {
  if (reply.units.length === 0) return say.noUnits
  const titles: readonly Column[] = [
    { title: '' },
    ...CRITERION_STATES.map((state) => ({
      title: `${states[state].sign} ${states[state].word}`,
      right: true as const,
    })),
  ]
  const row = (name: string, counts: Counts) => [name, ...CRITERION_STATES.map((state) => String(counts[state]))]
  const statuses = [
    row(say.status('official'), reply.official.counts),
    ...(['provisional', 'example', 'draft'] as const)
      .filter((status) => reply.units.some((unit) => unit.status === status))
      .map((status) => row(say.status(status), reply.byStatus[status])),
  ]
  return [...reply.units.map((unit) => unitText(unit, width)), table(titles, statuses, width)].join('\n\n')
}

function unitText(unit: z.infer<typeof UnitCoverageReply>, width: number): string {
  const titles: readonly Column[] = [
    { title: columns.criterion },
    { title: columns.state },
    { title: columns.occasions, right: true },
    { title: columns.evidence, grows: true },
    { title: columns.latest },
  ]
  const rows = unit.criteria.map(({ code, state, have, need, evidence, latest }) => [
    code,
    `${states[state].sign} ${states[state].word}`,
    say.haveOfNeed(have, need),
    evidence.join(', '),
    latest ?? '',
  ])
  const title = `${say.unitTitle(unit.number, unit.ref, unit.title)} (${say.status(unit.status)})`
  return `${indented(title, 0, width)}\n${table(titles, rows, width, 2)}`
}

const gaps = defineVerb({
  words: 'gaps',
  help: help.gaps,
  positions: { folder },
  flags: { unit: optional('U') },
  opensWorkbook: true,
  run: async ({ unit }, session) => {
    const found = await session.call('gap.list', await ofUnit(session, unit))
    return { json: { gaps: found }, text: (width) => gapsText(found, width) }
  },
})

function gapsText(gaps: Output<CoreContract, 'gap.list'>, width: number): string {
  if (gaps.length === 0) return say.noGaps
  const titles: readonly Column[] = [{ title: columns.criterion }, { title: columns.missing, grows: true }]
  return [...Map.groupBy(gaps, (gap) => gap.unit)]
    .map(([unit, own]) => {
      const rows = own.map((gap) => [gap.code ?? gap.evidence ?? '', gap.message])
      return `${unit ?? say.withoutUnit}\n${table(titles, rows, width, 2)}`
    })
    .join('\n\n')
}

export const coverageVerbs = { coverage, gaps }
