// Item 15: what the system's own programs are ever given. There is no call that opens an address; what would be one is a name like any other.
import { describe, expect, test } from 'vitest'
import { canOpenOutside, plainName } from '../shared/domain/open-outside.ts'

const ADDRESSES = [
  ...[
    'file:///etc/passwd',
    'file://host/share/a.lnk',
    'smb://host/share',
    'ms-settings:',
    'ms-msdt:/id PCWDiagnostic',
    'ms-word:ofe|u|x',
  ],
  ...[
    'search-ms:query=x',
    'search:query=x',
    'ms-officecmd:{}',
    'ms-cxh-full:',
    'javascript:alert(1)',
    'data:text/html,<script>',
  ],
  ...[
    'vbscript:msgbox',
    'http://203.0.113.9/',
    'https://example.org/',
    'https://example.org/a.exe',
    'ftp://example.org/a',
    'ssh://host',
  ],
  ...[
    'mailto:a@example.org',
    'tel:123',
    'chrome://gpu',
    'devtools://devtools',
    'view-source:app://trellis',
    'about:blank',
    'ldap://host',
  ],
  ...['\\\\203.0.113.9\\share\\a', 'steam://run/1', 'shell:startup', 'calculator:', 'jar:file:///x!/y'],
]
const NAMES = [
  ...[
    'a.exe',
    'a.EXE',
    'a.pdf.exe',
    'a.jpg.lnk',
    'a.url',
    'a.hta',
    'a.iso',
    'a.img',
    'a.vhd',
    'a.bat',
    'a.cmd',
    'a.com',
    'a.scr',
    'a.msi',
  ],
  ...[
    'a.ps1',
    'a.vbs',
    'a.js',
    'a.jse',
    'a.wsf',
    'a.reg',
    'a.cpl',
    'a.dll',
    'a.jar',
    'a.sh',
    'a.desktop',
    'a.AppImage',
    'a.deb',
    'a.app',
  ],
  ...[
    'a.command',
    'a.workflow',
    'a.scpt',
    'a.html',
    'a.htm',
    'a.xhtml',
    'a.mht',
    'a.svg',
    'a.xml',
    'a.docm',
    'a.xlsm',
    'a.dotm',
    'a.xll',
  ],
  ...[
    'a.zip',
    'a.7z',
    'a.rar',
    'a.chm',
    'a.settingcontent-ms',
    'a.library-ms',
    'a.search-ms',
    'a.webloc',
    'a.inetloc',
    'a',
    '',
    '.pdf',
    'pdf',
  ],
  ...[
    'fdp\u202Eexe.',
    'rota\u202Egpj.exe',
    'a.exe ',
    'a.exe.',
    'a.exe . .',
    'a.exe\u200B',
    'a.ex\u00ADe',
    'a.pdf\0.exe',
    'a.pdf/..',
    'a.pdf:b.exe',
  ],
]
const SHOWN = [
  ...[
    'a.pdf',
    'Cofnod tŷ.PDF',
    'a.docx',
    'a.odt',
    'a.txt',
    'a.csv',
    'a.xlsx',
    'a.eml',
    'a.msg',
    'a.jpg',
    'a.HEIC',
    'a.tiff',
    'a.mp3',
    'a.wav',
  ],
  ...['a.mp4', 'a.mov', 'a.exe.pdf', 'folder/a.pdf', 'C:\\folder\\a.pdf', 'a.pdf.', 'a.pdf '],
]

describe('RP13 what is opened outside', () => {
  test('the tables are long enough to mean something', () => {
    expect(ADDRESSES.length + NAMES.length).toBeGreaterThan(60)
  })
  test.each(ADDRESSES)('never an address: %s', (address) => expect(canOpenOutside(address)).toBe(false))
  test.each(NAMES)('never what could run, or whose end is hidden: %j', (name) =>
    expect(canOpenOutside(name)).toBe(false),
  )
  test.each(SHOWN)('what is only looked at, read or heard: %s', (name) => expect(canOpenOutside(name)).toBe(true))
  test('a name is told without folders, and without what hides its end', () => {
    expect(plainName('C:\\x\\..\\rota\u202Egpj.exe ')).toBe('rotagpj.exe')
    for (const name of [...NAMES, ...ADDRESSES]) expect(plainName(name)).not.toMatch(/[/\\\u202E\u200B\0]|[. ]$/)
  })
})
