// Which way each media type is shown. What is in no list here is kept, described, and not shown.

/** Pictures that Chromium draws from the original bytes. */
export const DRAWN: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
]
/** Pictures that are drawn from a copy. */
const CONVERTED: readonly string[] = [
  'image/tiff',
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/svg+xml',
]
export const isPicture = (mediaType: string): boolean => DRAWN.includes(mediaType) || CONVERTED.includes(mediaType)

/** Recordings that Chromium may play, each under the name that it knows. */
const PLAYED: Readonly<Record<string, string>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/flac': 'audio/flac',
  'audio/x-flac': 'audio/flac',
  'audio/webm': 'audio/webm',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/quicktime': 'video/mp4',
  'video/3gpp': 'video/mp4',
  'video/3gpp2': 'video/mp4',
  'video/webm': 'video/webm',
  'video/matroska': 'video/webm',
  'video/x-matroska': 'video/webm',
  'video/ogg': 'video/ogg',
}
/** The type under which a recording is played; undefined when Chromium has no way to play it. Parameters (`; codecs=opus`) do not count. */
export const playedAs = (mediaType: string): string | undefined => PLAYED[bare(mediaType)]
export const bare = (mediaType: string): string => mediaType.split(';', 1)[0]?.trim() ?? ''

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const ODT = 'application/vnd.oasis.opendocument.text'
export const EML = 'message/rfc822'
export const MSG = 'application/vnd.ms-outlook'
export const TABLES: readonly string[] = ['text/csv', 'text/tab-separated-values']
/** Shown letter by letter, never as what they could do. */
export const TEXTS: readonly string[] = [
  'text/plain',
  'text/markdown',
  'text/calendar',
  'text/html',
  'text/vcard',
  'application/json',
  'application/xml',
]
/** Documents that no kept library reads. */
export const OTHER_OFFICE: readonly string[] = [
  ['application/rtf', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.visio'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation'],
  ['application/vnd.oasis.opendocument.graphics', 'application/x-cfb', 'application/epub+zip'],
].flat()
/** A compound file that holds an encrypted document of today's Office. */
export const ENCRYPTED_OFFICE = 'application/vnd.ms-office.encrypted'
export const PROGRAMS: readonly string[] = [
  [
    'application/x-msdownload',
    'application/x-elf',
    'application/x-mach-binary',
    'application/x-msi',
    'application/wasm',
  ],
  [
    'application/java-vm',
    'application/vnd.microsoft.portable-executable',
    'application/x-ms-shortcut',
    'application/x-sh',
  ],
  ['application/x-google-chrome-extension', 'application/vnd.android.package-archive', 'application/java-archive'],
].flat()
export const ARCHIVES: readonly string[] = [
  ['application/zip', 'application/x-7z-compressed', 'application/gzip', 'application/x-tar', 'application/x-bzip2'],
  [
    'application/x-rar-compressed',
    'application/vnd.rar',
    'application/x-xz',
    'application/zstd',
    'application/x-iso9660-image',
  ],
].flat()
