// What a room says when it has nothing, waits, or met a problem.
import { CircleAlert, Info } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { TextLink } from './button.tsx'

type NoticeProps = {
  readonly look?: 'problem' | 'note'
  readonly title?: string
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A few words in place. A problem is announced when it appears. */
export function Notice({ look = 'note', title, children, action }: NoticeProps): ReactNode {
  const Icon = look === 'problem' ? CircleAlert : Info
  return (
    <div className={`notice notice-${look}`} role={look === 'problem' ? 'alert' : 'note'}>
      <Icon size={20} aria-hidden />
      <div className="notice-words">
        {title !== undefined && <strong>{title}</strong>}
        <div>{children}</div>
        {action}
      </div>
    </div>
  )
}

/** An empty place says what belongs there and what to do next. Where it stands for a list that had the focus, the room's title takes it. */
export function Empty(props: { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }) {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus()
  }, [])
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      <p className="text-reading text-muted">{props.children}</p>
      {props.action}
    </div>
  )
}

/** Grey lines where the real ones will be; nothing for the first 300 ms. Widths in per cent. */
export function Skeleton({ label, lines }: { readonly label: string; readonly lines: readonly number[] }): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {lines.map((width, index) => (
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}

export type SummaryProblem = { readonly id: string; readonly message: string }

/** All that is wrong with a form, above it; takes the focus each time `round` changes, and leads to each field by its id. */
export function ErrorSummary(props: {
  readonly title: string
  readonly problems: readonly SummaryProblem[]
  readonly round: number
}): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [props.round])
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">{props.title}</h2>
      <ul>
        {props.problems.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            <TextLink onPress={() => focusField(id)}>{message}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A choice's control is the button inside it. */
function focusField(id: string): void {
  const field = document.getElementById(`${id}-button`) ?? document.getElementById(id)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

export function Tag({
  look = 'plain',
  children,
}: {
  readonly look?: 'plain' | 'dashed'
  readonly children: ReactNode
}) {
  return <span className={look === 'dashed' ? 'tag tag-dashed' : 'tag'}>{children}</span>
}

type ProgressProps = { readonly value: number; readonly title: string; readonly description?: string }

/** How far a long job is; `value` from 0 to 1. */
export function Progress({ value, title, description = '' }: ProgressProps): ReactNode {
  const percent = Math.round(Math.max(0, Math.min(1, value)) * 100)
  return (
    <div className="progress">
      <strong>{title}</strong>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${percent} %`}
      >
        <div className="progress-fill" style={{ width: `${percent}%` }} />
      </div>
      <span className="text-muted figures">
        {description === '' ? `${percent} %` : `${percent} % · ${description}`}
      </span>
    </div>
  )
}
