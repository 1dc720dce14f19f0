// A hundred files that mean no good or are no good, made by script: each is to be kept, described, and never to harm (gate S1, formats.md section 10).
import { gzipSync, zipSync } from 'fflate'
import { activeFiles } from './evidence-hostile-active.ts'
import { type HostileFile, hostilePictures, noise, text } from './evidence-hostile-pictures.ts'
import { aCompoundFile, anOdt, anXlsx, aDocx, aParagraph, CFB, RELATIONS } from './office-files.ts'

/** A zip of a zip of a zip …, each a thousand times what it seems. */
function nestedZip(depth: number): Uint8Array {
  let inner = zipSync({ 'zeros.txt': new Uint8Array(1_000_000) })
  for (let level = 0; level < depth; level += 1)
    inner = zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.zip`, inner])))
  return inner
}
const zeros = (megabytes: number): string => '<w:p/>'.padEnd(megabytes * 1_000_000, ' ')

function documents(): HostileFile[] {
  const external = (target: string, kind: string) =>
    RELATIONS.replace(
      /<Relationship .*\/>/,
      `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`,
    )
  const withRemote = (kind: string) =>
    aDocx(aParagraph('Words'), { 'word/_rels/document.xml.rels': external('http://203.0.113.7/x', kind) })
  const locked = Buffer.from(zipSync({ 'word/document.xml': text('secret') }))
  // The flag of a locked entry, in its own header and in the directory.
  for (const sign of ['PK\u0003\u0004', 'PK\u0001\u0002']) {
    const at = locked.indexOf(sign)
    locked.writeUInt8(1, at + (sign.charCodeAt(2) === 3 ? 6 : 8))
  }
  const cells = (row: number) =>
    `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c></row>`
  return [
    { name: 'remote-template.docx', bytes: withRemote('attachedTemplate') },
    { name: 'remote-picture.docx', bytes: withRemote('image') },
    { name: 'remote-object.docx', bytes: withRemote('oleObject') },
    { name: 'bomb.docx', bytes: aDocx(zeros(90)) },
    { name: 'deep.docx', bytes: aDocx('<w:p>'.repeat(20_000) + '</w:p>'.repeat(20_000)) },
    { name: 'torn.docx', bytes: aDocx(aParagraph('Words')).subarray(0, 400) },
    { name: 'no-body.docx', bytes: aDocx('', { 'word/document.xml': '<w:document/>' }) },
    { name: 'not-xml.docx', bytes: aDocx('', { 'word/document.xml': 'words' }) },
    {
      name: 'laughs.docx',
      bytes: aDocx('', {
        'word/document.xml':
          '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>',
      }),
    },
    { name: 'climbing.docx', bytes: aDocx(aParagraph('Words'), { '../../climbed.txt': 'climbed' }) },
    {
      name: 'script.docx',
      bytes: aDocx(aParagraph('&lt;script&gt;top.ran = true&lt;/script&gt;&lt;img src=x onerror=top.ran=true&gt;')),
    },
    { name: 'locked.docx', bytes: locked },
    { name: 'encrypted.docx', bytes: aCompoundFile('EncryptedPackage', 'EncryptionInfo') },
    { name: 'old.doc', bytes: aCompoundFile('WordDocument') },
    { name: 'old.xls', bytes: aCompoundFile('Workbook') },
    { name: 'empty.msg', bytes: aCompoundFile('__properties_version1.0') },
    { name: 'torn.msg', bytes: aCompoundFile('__properties_version1.0').subarray(0, 1200) },
    { name: 'only-head.msg', bytes: Buffer.concat([CFB, noise(30)]) },
    {
      name: 'circle.doc',
      bytes: (() => {
        const bytes = Buffer.from(aCompoundFile('Nothing'))
        bytes.writeUInt32LE(1, 516)
        return bytes
      })(),
    },
    {
      name: 'words.odt',
      bytes: anOdt('<text:h text:outline-level="2">Plan</text:h><text:p>One <text:span>two</text:span></text:p>'),
    },
    { name: 'remote.odt', bytes: anOdt('<text:p><draw:image xlink:href="http://203.0.113.7/x.png"/></text:p>') },
    { name: 'climbing.odt', bytes: anOdt('<text:p><draw:image xlink:href="../../../etc/passwd"/></text:p>') },
    {
      name: 'repeated.odt',
      bytes: anOdt(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999"/></table:table-row></table:table>',
      ),
    },
    { name: 'spaces.odt', bytes: anOdt('<text:p><text:s text:c="999999999"/></text:p>') },
    {
      name: 'encrypted.odt',
      bytes: anOdt('', {
        'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>',
        'content.xml': noise(99),
      }),
    },
    { name: 'not-xml.odt', bytes: anOdt('', { 'content.xml': '<a><b></a>' }) },
    { name: 'bomb.odt', bytes: anOdt(zeros(60)) },
    { name: 'formula.xlsx', bytes: anXlsx(cells(1) + cells(2)) },
    { name: 'long.xlsx', bytes: anXlsx(Array.from({ length: 20_000 }, (_, index) => cells(index + 1)).join('')) },
    { name: 'far.xlsx', bytes: anXlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') },
    { name: 'torn.xlsx', bytes: anXlsx(cells(1)).subarray(0, 600) },
    { name: 'bomb.xlsx', bytes: anXlsx(''.padEnd(90_000_000, ' ')) },
    { name: 'not-xml.xlsx', bytes: anXlsx('', { 'xl/workbook.xml': 'words' }) },
    { name: 'garbage.pdf', bytes: text(`%PDF-1.7\n${'garbage '.repeat(500)}`) },
    { name: 'only-head.pdf', bytes: text('%PDF-1.7') },
    { name: 'encrypted.pdf', bytes: text('%PDF-1.7\ntrailer<</Encrypt 9 0 R>>') },
  ]
}

function mailAndText(): HostileFile[] {
  const mail = (head: string, body = '') => text(`From: a@example.org\r\nTo: b@example.org\r\n${head}\r\n\r\n${body}`)
  const parts = Array.from(
    { length: 300 },
    (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`,
  ).join('')
  return [
    {
      name: 'script.html',
      bytes: text(
        '<script>top.ran = true</script><img src="http://203.0.113.7/x.png" onerror="top.ran=true"><h1>Hello</h1>',
      ),
    },
    { name: 'open.html', bytes: text(`<h1>Open</h1>${'<div>'.repeat(100_000)}`) },
    { name: 'unclosed.html', bytes: text(`<p>Words<script>${'x'.repeat(200_000)}`) },
    { name: 'comments.html', bytes: text(`<p>Words${'<!--'.repeat(50_000)}`) },
    { name: 'angles.html', bytes: text('<'.repeat(200_000)) },
    {
      name: 'remote.eml',
      bytes: mail('Content-Type: text/html', '<img src="https://203.0.113.7/track.gif"><b>Hello</b>'),
    },
    { name: 'nested.eml', bytes: mail('Content-Type: multipart/mixed; boundary=b0', parts) },
    { name: 'no-date.eml', bytes: mail('Date: Thu, 99 Foo 99999 99:99:99 +9999\r\nSubject: x') },
    { name: 'far-date.eml', bytes: mail('Date: Fri, 31 Dec 9999 23:59:59 +0000\r\nSubject: far') },
    {
      name: 'mbox.eml',
      bytes: Buffer.concat([text('From someone Tue Oct  7 2025\r\n'), mail('Subject: kept', 'Words')]),
    },
    { name: 'headers.eml', bytes: mail(Array.from({ length: 20_000 }, (_, index) => `X-${index}: y`).join('\r\n')) },
    {
      name: 'charset.eml',
      bytes: mail('Content-Type: text/plain; charset=klingon\r\nSubject: =?klingon?Q?=FF?=', 'Words'),
    },
    {
      name: 'attached.eml',
      bytes: mail(
        'Content-Type: multipart/mixed; boundary=x',
        '--x\r\nContent-Disposition: attachment; filename="../../climbed.exe"\r\n\r\nMZ\r\n--x--',
      ),
    },
    { name: 'not-mail.eml', bytes: noise(3000) },
    { name: 'quotes.csv', bytes: text(`a,"${'b'.repeat(200_000)}`) },
    { name: 'commas.csv', bytes: text(','.repeat(300_000)) },
    { name: 'formula.csv', bytes: text('=cmd|calc,2\n@SUM(A1),-1\n') },
    { name: 'nul.txt', bytes: text('before\u0000after') },
    { name: 'one-line.txt', bytes: text('x'.repeat(3_000_000)) },
    { name: 'utf-16.txt', bytes: Buffer.from(`\uFEFFTŷ’r Ŵyl`, 'utf16le') },
    { name: 'latin.txt', bytes: Buffer.from('caf\xe9 \x93quoted\x94', 'latin1') },
    { name: 'right-to-left.txt', bytes: text('a\u202Egpj.exe\u202C b') },
    { name: 'controls.txt', bytes: text('a\u001b[31mred\u0007\u0008b') },
    {
      name: 'meeting.ics',
      bytes: text('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Team\r\nEND:VEVENT\r\nEND:VCALENDAR'),
    },
    { name: 'words.rtf', bytes: text('{\\rtf1 Words}') },
    { name: 'deep.json', bytes: text('['.repeat(100_000)) },
    {
      name: 'laughs.xml',
      bytes: text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
    },
  ]
}

function others(): HostileFile[] {
  return [
    { name: 'empty.jpg', bytes: new Uint8Array() },
    {
      name: 'program.pdf',
      bytes: Buffer.concat([
        text('MZ'),
        Buffer.alloc(58),
        Buffer.from([64, 0, 0, 0]),
        text('PE\u0000\u0000'),
        noise(900),
      ]),
    },
    { name: 'program.txt', bytes: Buffer.concat([Buffer.from('7f454c46020101', 'hex'), noise(900)]) },
    { name: 'run.sh', bytes: text('#!/bin/sh\necho ran > /tmp/ran\n') },
    { name: 'link.desktop', bytes: text('[Desktop Entry]\nExec=sh -c "echo ran"\nType=Application\n') },
    { name: 'link.url', bytes: text('[InternetShortcut]\nURL=file:///etc/passwd\n') },
    { name: 'nested.zip', bytes: nestedZip(3) },
    { name: 'climbing.zip', bytes: zipSync({ '../../climbed.txt': text('climbed') }) },
    { name: 'zeros.gz', bytes: gzipSync(new Uint8Array(50_000_000)) },
    { name: 'torn.mp4', bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypisom'), noise(500)]) },
    {
      name: 'endless.mp4',
      bytes: Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        text('ftypisom'),
        Buffer.alloc(12),
        Buffer.alloc(4),
        text('moov'),
        Buffer.from([0, 0, 0, 1]),
        text('mvhd'),
        Buffer.alloc(8, 255),
      ]),
    },
    { name: 'torn.mp3', bytes: Buffer.concat([text('ID3'), Buffer.from([4, 0, 0, 127, 127, 127, 127]), noise(500)]) },
    {
      name: 'torn.wav',
      bytes: Buffer.concat([text('RIFF'), Buffer.from([255, 255, 255, 255]), text('WAVEfmt '), noise(60)]),
    },
    { name: 'torn.mkv', bytes: Buffer.concat([Buffer.from('1a45dfa3', 'hex'), noise(500)]) },
    { name: 'old.wma', bytes: Buffer.concat([Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), noise(500)]) },
    { name: 'CON.txt', bytes: text('reserved on Windows') },
    { name: "it's 50% & <b>#,=;`$(x)`.txt", bytes: text('signs') },
    { name: 'Cofnod tŷ’r Ŵyl 📒👩🏽‍⚕️.txt', bytes: text('Welsh and emoji') },
    { name: 'llun\u202Egpj.exe', bytes: text('right to left in the name') },
    { name: '   .txt', bytes: text('only spaces') },
    { name: `${'n'.repeat(251)}.txt`, bytes: text('the longest name') },
  ]
}

/** All of them, each with bytes of its own; more than a hundred. */
export const hostileFiles = async (): Promise<HostileFile[]> => [
  ...(await hostilePictures()),
  ...documents(),
  ...mailAndText(),
  ...others(),
  ...activeFiles(),
]
