import type { ReactNode } from 'react'

/** The mark of Trellis; assets/icon.svg is the same drawing. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" rx="14" fill="#1f6b52" />
      <g stroke="#cfe6db" strokeWidth="4" strokeLinecap="round">
        <path d="M14 34 34 14M14 50 50 14M30 50 50 30" />
        <path d="M30 14 50 34M14 14 50 50M14 30 34 50" opacity=".55" />
      </g>
      <path
        d="M22 33.5 29.5 41 45 23"
        fill="none"
        stroke="#fff"
        strokeWidth="7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
