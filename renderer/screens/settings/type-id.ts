/** An id for a new type, made from its name as people would type it (`site-diary`), with a number where it is taken. */
export function toTypeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
  const stem = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '')
  const id = (stem === '' ? 'type' : stem).slice(0, 34).replace(/-+$/, '')
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? id : `${id}-${number}`
    if (!taken.includes(tried)) return tried
  }
}
