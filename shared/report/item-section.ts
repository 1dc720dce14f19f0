// One item of evidence: the strip, the fields of its type, the learner's text, measures, files. Of a withheld item only the descriptor.
import { fieldsOf, type Field, type FieldValues } from '../domain/evidence-type.ts'
import type { Evidence, EvidenceFile } from '../domain/evidence.ts'
import type { Attachment, Block, Run, Section, Strip } from './report.ts'
import { fact, heading, paragraph, text, to } from './runs.ts'
import { anchors, codeWords, isWithheld, targetOf, type Source } from './source.ts'
import { markRuns } from './evidence-index.ts'
import { richBlocks } from './rich-blocks.ts'

/** Originals up to this size travel inside the PDF (cli.md section 5). */
const EMBED_BYTES = 25_000_000

export function itemSection(source: Source, item: Evidence): Section {
  const withheld = isWithheld(item)
  return {
    id: `item-${item.id}`,
    reference: item.ref,
    orientation: 'portrait',
    blocks: [stripOf(source, item), ...(withheld ? descriptorOf(source, item) : contentOf(source, item))],
  }
}

function stripOf(source: Source, item: Evidence): Strip {
  const { item: words } = source.words.report
  const { core } = source.words
  const activity = source.portfolio.activities.find(({ id }) => id === item.activityId)
  const stage = item.stage === null ? '' : `, ${words.stage[item.stage]}`
  const type = [
    text(source.typeName(item.type)),
    ...(item.version > 1 ? [text(`, ${words.version(item.version)}`)] : []),
    ...markRuns(source, item),
  ]
  const when = [core.period(item.dateFrom, item.dateTo), item.location].filter((part) => part !== '').join(' · ')
  const links = source.linksOfItem(item.id)
  const tags = [...new Map(links.map((link) => [codeWords(source, link), link])).entries()].map(
    ([code, link]): Run[] => [text(code, { target: to(anchors.criterion(link.criterionId)) })],
  )
  const former = [...new Set(source.formerLinksOf(item.id).map((link) => codeWords(source, link)))]
  return {
    kind: 'strip',
    reference: item.ref,
    anchor: anchors.item(item.id),
    title: item.title,
    facts: [
      type,
      ...(when === '' ? [] : [[text(when)]]),
      ...(activity === undefined ? [] : [[text(`${words.activity}: ${activity.name}${stage}`)]]),
      ...(former.length === 0 ? [] : [[text(words.former(former), { muted: true })]]),
    ],
    criteria: tags.length === 0 ? [[text(words.noCriteria, { muted: true })]] : tags,
    boxes: words.boxes,
  }
}

function contentOf(source: Source, item: Evidence): Block[] {
  const { item: words } = source.words.report
  const witnesses = item.witnessIds.flatMap((id) => source.person(id) ?? [])
  const facts = [
    ...fact(words.role, item.learnerRole),
    ...fact(words.witnesses, witnesses.map(({ name, job }) => (job === '' ? name : `${name} (${job})`)).join('; ')),
    ...fact(words.policies, item.policies.join('; ')),
    ...shortFields(source, item),
  ]
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, rows: facts }]),
    ...richBlocks(item.text, (number) => anchors.paragraph(item.id, number)),
    ...longFields(source, item),
    ...measuresOf(source, item),
    ...item.files.map((file) => attachmentOf(source, item, file)),
  ]
}

const formFields = (source: Source, item: Evidence): { field: Field; value: FieldValues[string] }[] => {
  const form = source.portfolio.types.find(({ id }) => id === item.type)?.form ?? 'other'
  return fieldsOf(form).flatMap((field) => {
    const value = item.fields[field.name]
    return value === undefined ? [] : [{ field, value }]
  })
}

/** A value in words: days and choices as people read them. */
function valueWords(source: Source, field: Field, value: string): string {
  if (field.kind === 'date') return source.words.core.day(value)
  return field.kind === 'choice' ? (source.words.fields.choices[value] ?? value) : value
}

const label = (source: Source, name: string): string => source.words.fields.labels[name] ?? name

const shortFields = (source: Source, item: Evidence) =>
  formFields(source, item).flatMap(({ field, value }) =>
    field.kind === 'text' || typeof value !== 'string'
      ? []
      : fact(label(source, field.name), valueWords(source, field, value)),
  )

function longFields(source: Source, item: Evidence): Block[] {
  return formFields(source, item).flatMap(({ field, value }): Block[] => {
    const title = label(source, field.name)
    if (typeof value !== 'string') return [listTable(source, item, field, value)]
    if (field.kind !== 'text') return []
    return [
      heading(3, title, `${anchors.item(item.id)}-${field.name}`, false),
      ...value.split(/\n+/).map((line) => paragraph([text(line)])),
    ]
  })
}

function listTable(source: Source, item: Evidence, field: Field, rows: readonly Record<string, string>[]): Block {
  const columns = field.columns ?? []
  return {
    kind: 'table',
    caption: source.words.report.item.listCaption(label(source, field.name), item.ref),
    columns: columns.map((column) => ({
      header: [text(label(source, column.name))],
      weight: column.kind === 'text' ? 5 : 1.3,
    })),
    rows: rows.map((row) => ({
      cells: columns.map((column) => [
        text(row[column.name] === undefined ? '' : valueWords(source, column, row[column.name] ?? '')),
      ]),
    })),
    headerCells: 0,
    style: 'list',
  }
}

function measuresOf(source: Source, item: Evidence): Block[] {
  const { item: words } = source.words.report
  if (item.measures.length === 0) return []
  return [
    {
      kind: 'table',
      caption: words.measuresCaption(item.ref),
      columns: [
        { header: [text(words.what)], weight: 4 },
        { header: [text(words.baseline)], weight: 1.6 },
        { header: [text(words.target)], weight: 1.6 },
        { header: [text(words.result)], weight: 1.6 },
      ],
      rows: item.measures.map(({ what, baseline, target, result }) => ({
        cells: [[text(what)], [text(baseline)], [text(target)], [text(result, { bold: true })]],
      })),
      headerCells: 1,
      style: 'list',
    },
  ]
}

/** What may be done with a file's bytes; `marks` print each claim beside its page and lead back. */
function attachmentOf(source: Source, item: Evidence, file: EvidenceFile): Attachment {
  const marks = source.linksOfItem(item.id).flatMap((link) => {
    const target = targetOf(item, link.at)
    return target.kind === 'file' && target.file === file.id
      ? [{ page: target.page, code: codeWords(source, link), anchor: anchors.criterion(link.criterionId) }]
      : []
  })
  return {
    kind: 'attachment',
    file: file.id,
    anchor: anchors.file(file.id),
    reference: item.ref,
    name: file.name,
    description: file.description,
    bytes: file.bytes,
    sha256: file.sha256,
    mediaType: file.mediaType,
    use: file.mediaType === 'application/pdf' ? 'pages' : file.mediaType.startsWith('image/') ? 'picture' : 'listed',
    embed: file.bytes <= EMBED_BYTES && mayEmbed(file),
    marks,
  }
}

/** Never audio, video or programs (cli.md section 5). Where the bytes do not tell, the name does. */
const mayEmbed = ({ mediaType, name }: EvidenceFile): boolean =>
  !/^(audio|video)\//.test(mediaType) &&
  !/^application\/(x-msdownload|x-dosexec|x-elf|x-mach-binary|x-executable|x-ms-shortcut|vnd\.microsoft\.portable-executable|java-archive|x-sh)/.test(
    mediaType,
  ) &&
  !/\.(mp3|m4a|wav|ogg|oga|opus|aac|flac|wma|amr|mp4|m4v|mov|avi|mkv|webm|wmv|3gp|mpe?g)$/i.test(name) &&
  !/\.(exe|com|scr|pif|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|url|jar|app|dmg|iso|sh|reg|cpl|dll)$/i.test(name)

/** The evidence descriptor (portfolio.md B14): what it is, what the learner did, where it is kept, who has seen it; no content, no file. */
function descriptorOf(source: Source, item: Evidence): Block[] {
  const { item: words } = source.words.report
  const held = item.heldElsewhere
  const what = item.fields['what']
  return [
    heading(3, words.descriptor, `${anchors.item(item.id)}-descriptor`, false),
    paragraph([text(held === null ? words.confidential : words.heldElsewhere)], 'notice'),
    {
      kind: 'facts',
      rows: [
        ...fact(words.whatItIs, typeof what === 'string' ? what : `${source.typeName(item.type)}: ${item.title}`),
        ...fact(words.role, item.learnerRole),
        ...fact(words.whereKept, held?.where ?? words.inWorkbook),
        ...fact(words.keeper, held === null ? source.portfolio.profile.learner.name : held.keeper),
        ...fact(words.seenBy, held === null || held.seenBy === '' ? words.seenByNobody : held.seenBy),
      ],
    },
    { kind: 'signatures', title: words.descriptor, rows: words.seenBoxes },
  ]
}
