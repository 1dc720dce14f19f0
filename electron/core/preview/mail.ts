// Mail as its headers, its words and a list of what was attached. Nothing in it is fetched.
import { readFile } from 'node:fs/promises'
import type { Address, Email } from 'postal-mime'
import { enGB } from '../../../shared/words/words.ts'
import { htmlToText } from './html.ts'
import { type Shown, type Source, Unshowable } from './source.ts'

const { preview: words, day } = enGB.core

const MOST_TEXT = 500_000
const MOST_ATTACHMENTS = 500
/** Mail did not exist before, and clocks are not right after. */
const [FIRST_YEAR, LAST_YEAR] = [1971, 2099]

/** Headers and words of a mail in either form, before they are cut to what is shown. */
export type Mail = Omit<Shown<'mail'>, 'kind' | 'notes'> & {
  /** The day of sending as `YYYY-MM-DD`; empty when there is none that can be right. */
  readonly day: string
  readonly isExternal: boolean
}

export async function showMail(source: Source, read: (bytes: Buffer) => Promise<Mail>): Promise<Shown<'mail'>> {
  const { day: sent, isExternal, ...mail } = await read(await readFile(source.path))
  const notes = [
    ...(isExternal ? [words.notes.external] : []),
    ...(mail.text.length > MOST_TEXT ? [words.notes.cut] : []),
    ...(sent === '' && mail.date !== '' ? [words.notes.badDate] : []),
  ]
  return {
    kind: 'mail',
    ...mail,
    date: sent === '' ? '' : mail.date,
    text: mail.text.slice(0, MOST_TEXT),
    attachments: mail.attachments.slice(0, MOST_ATTACHMENTS),
    notes,
  }
}

/** A mail as it was sent (RFC 5322). Lines that a mailbox put in front are passed over. */
export async function readEml(bytes: Buffer): Promise<Mail> {
  const { default: PostalMime } = await import('postal-mime')
  const head = bytes.subarray(0, 2048).toString('latin1')
  const start = /^(?:\s*\r?\n)*(?:From [^\n]*\n)?/.exec(head)?.[0].length ?? 0
  const mail: Email = await new PostalMime({ maxNestingDepth: 50 }).parse(bytes.subarray(start))
  const html = mail.html ?? ''
  const raw = mail.headers.find(({ key }) => key === 'date')?.value ?? ''
  return {
    from: toText(mail.from === undefined ? [] : [mail.from]),
    to: toText(mail.to ?? []),
    cc: toText(mail.cc ?? []),
    ...whenOf(raw),
    subject: mail.subject ?? '',
    text: mail.text?.trim() || htmlToText(html),
    isExternal:
      /<(?:img|link|iframe|video|audio|embed|object)\b[^>]*\b(?:src|href|data)\s*=\s*["']?\s*(?:https?:)?\/\//i.test(
        html,
      ),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mediaType: mimeType,
      bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    })),
  }
}

/** How the name of each property of a mail of Outlook begins ([MS-OXMSG] section 2.1.3). */
const PROPERTY = Buffer.from('__substg1.0_', 'utf16le')

/** A mail as Outlook keeps it. */
export async function readMsg(bytes: Buffer): Promise<Mail> {
  // Without a single property there is no mail, and the reader would go in circles.
  if (!bytes.includes(PROPERTY)) throw new Unshowable(words.damaged)
  const { default: module } = await import('@kenjiuno/msgreader')
  // A CommonJS package: bundled, its class is the default; in Node, the default of the default.
  const MsgReader = 'default' in module ? (module.default as typeof module) : module
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  // Node's buffers are never shared between threads here.
  const fields = new MsgReader(copy as ArrayBuffer).getFileData()
  if (fields.error !== undefined) throw new Unshowable(words.damaged)
  const people = (kind: string) =>
    (fields.recipients ?? [])
      .filter((one) => (one.recipType ?? 'to') === kind)
      .map((one) => named(one.name ?? '', one.smtpAddress ?? one.email ?? ''))
      .join(', ')
  return {
    from: named(fields.senderName ?? '', fields.senderSmtpAddress ?? fields.senderEmail ?? ''),
    to: people('to'),
    cc: people('cc'),
    ...whenOf(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''),
    subject: fields.subject ?? '',
    text: fields.body?.trim() || htmlToText(Buffer.from(fields.html ?? []).toString('utf8') || (fields.bodyHtml ?? '')),
    isExternal: false,
    attachments: (fields.attachments ?? []).map((one) => ({
      name: one.fileName ?? one.fileNameShort ?? one.name ?? '',
      mediaType: one.attachMimeTag ?? '',
      bytes: one.contentLength ?? 0,
    })),
  }
}

/** When a mail says it was sent, by the clock of its sender. */
function whenOf(raw: string): { readonly date: string; readonly day: string } {
  const time = Date.parse(raw)
  if (Number.isNaN(time)) return { date: raw.trim(), day: '' }
  const minutes = /([+-])(\d\d)(\d\d)\b/.exec(raw)
  const zone = minutes === null ? 0 : (Number(minutes[2]) * 60 + Number(minutes[3])) * (minutes[1] === '-' ? -1 : 1)
  const there = new Date(time + zone * 60_000)
  const year = there.getUTCFullYear()
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return { date: raw.trim(), day: '' }
  const iso = there.toISOString()
  return { date: `${day(iso.slice(0, 10))}, ${iso.slice(11, 16)}`, day: iso.slice(0, 10) }
}

const named = (name: string, address: string): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`
const toText = (addresses: readonly Address[]): string =>
  addresses
    .flatMap((one) =>
      one.group === undefined
        ? [named(one.name, one.address)]
        : one.group.map((member) => named(member.name, member.address)),
    )
    .join(', ')
