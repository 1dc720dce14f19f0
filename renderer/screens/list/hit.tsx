// Where the searched words were found; the core marks the hit with U+0002 and U+0003.
import type { ReactNode } from 'react'

export function Hit({ text }: { readonly text: string }): ReactNode {
  return text.split('\u0002').map((part, index) => {
    if (index === 0) return part
    const [found = '', ...rest] = part.split('\u0003')
    return (
      <span key={index}>
        <mark>{found}</mark>
        {rest.join('')}
      </span>
    )
  })
}

export const plainHit = (text: string): string => text.replaceAll('\u0002', '').replaceAll('\u0003', '')
