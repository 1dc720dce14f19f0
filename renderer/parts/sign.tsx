// The five signs, drawn, so that they are the same on every system whatever its fonts hold.
import type { ReactNode } from 'react'

export const SIGNS = ['none', 'partly', 'claimed', 'accepted', 'not-yet'] as const
export type SignName = (typeof SIGNS)[number]

const SHAPES: Record<SignName, ReactNode> = {
  none: <circle cx="7" cy="7" r="5" />,
  partly: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 2a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  claimed: <circle cx="7" cy="7" r="5" fill="currentColor" />,
  accepted: <path d="M2 7.5 5.5 11 12 3.5" strokeWidth="2" />,
  'not-yet': (
    <>
      <path d="M3 5.4A4.6 4.6 0 1 1 2.6 8.6" />
      <path d="M2.4 2.4v3.2h3.2" />
    </>
  ),
}

/** A sign with its word, never one without the other; `children` are the word and what follows it. */
export function Sign({ name, children }: { readonly name: SignName; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`sign tone-${name}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
        {SHAPES[name]}
      </svg>
      <span>{children}</span>
    </span>
  )
}

/** Shares of a whole as one thin bar. The numbers stand in text beside it, so that the bar itself is silent. */
export function ShareBar({ shares }: { readonly shares: readonly { name: SignName; value: number }[] }): ReactNode {
  const whole = shares.reduce((sum, share) => sum + share.value, 0)
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share.value, 0))
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      {whole > 0 &&
        shares.map(({ name, value }, index) => (
          <rect
            key={name}
            className={`tone-${name}`}
            x={((starts[index] ?? 0) / whole) * 100}
            y="0"
            width={(value / whole) * 100}
            height="8"
          />
        ))}
    </svg>
  )
}
