const MEANINGLESS =
  /^(?:unit|units|guide|text|pasted text|new text document|document|untitled|import|template|input|file|test)?$/i

/** A number, or a hash such as `653445625b7b180e`, says nothing to a reader. */
const saysNothing = (word: string): boolean => /^\d+$/.test(word) || (/^[0-9a-f]{8,}$/i.test(word) && /\d/.test(word))

/** A title made from a file's name, or an empty text when the name says nothing about the unit. */
export function titleFromName(name: string): string {
  const base = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const spaced = base.includes(' ') ? base.replaceAll('_', ' ') : base.replace(/[_-]+/g, ' ')
  const words = spaced.split(/\s+/).filter((word) => word !== '' && !saysNothing(word))
  const title = words.join(' ').slice(0, 200).trim()
  if (MEANINGLESS.test(title) || !/\p{L}{3}/u.test(title)) return ''
  return title.charAt(0).toUpperCase() + title.slice(1)
}
