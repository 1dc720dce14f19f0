import type { ReactNode } from 'react'

/** The mark of Trellis; assets/icon/icon.svg is the same drawing. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" rx="14" fill="#1f6b52" />
      <path
        d="M36 6 6 36M58 28 28 58M28 6 58 36M6 28 36 58"
        fill="none"
        stroke="#7fbfa5"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M32 47V30" fill="none" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M32 34c0-7 4-11 11-11 0 7-4 11-11 11ZM32 40c0-6-3.5-9.5-10-9.5 0 6 3.5 9.5 10 9.5Z" fill="#fff" />
    </svg>
  )
}
