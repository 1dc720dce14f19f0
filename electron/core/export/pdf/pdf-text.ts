// Values as PDF writes them down.

/** A number with at most three decimals and no exponent. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export const numbers = (values: readonly number[]): string => values.map(number).join(' ')

/** A text string: literal where it is plain ASCII, else UTF-16 with its mark. */
export const textString = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`
  return `<FEFF${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** A name object; everything that is not a plain letter, digit or hyphen is escaped. */
export const nameOf = (text: string): string =>
  `/${[...Buffer.from(text, 'utf8')].map((byte) => (/[A-Za-z0-9+.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, '0')}`)).join('')}`

export const reference = (object: number): string => `${object} 0 R`

/** A date string in UTC from ISO text. */
export const dateString = (iso: string): string =>
  `(D:${new Date(iso).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`
