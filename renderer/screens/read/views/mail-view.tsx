import { Paperclip } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Preview } from '../../../../shared/contract/calls/file.ts'
import { words } from '../../../data/words.ts'
import { Notice } from '../../../parts/say.tsx'
import { quoteIn, type Look } from '../look.ts'
import { useTextLook } from '../use-text-look.ts'
import { ViewFrame } from '../view-frame.tsx'
import { Paragraphs } from './text-view.tsx'

const { read: say } = words.page

type MailViewProps = { readonly mail: Extract<Preview, { kind: 'mail' }>; readonly look: Look }

/** A mail: who wrote to whom and when, its words, and the names of what was attached. */
export function MailView({ mail, look }: MailViewProps): ReactNode {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const view = useTextLook(root, { look, placeOf: (quote) => quoteIn(look.file, quote) })
  const head = [
    [say.mail.from, mail.from],
    [say.mail.to, mail.to],
    [say.mail.cc, mail.cc],
    [say.mail.date, mail.date],
  ].filter(([, value]) => value !== '')
  return (
    <ViewFrame label={look.label} finding={view.finding} onFindClosed={view.takeMatch} onKey={view.onKey}>
      {mail.notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      <div className="page-text" ref={setRoot}>
        <h3 className="mail-subject">{mail.subject === '' ? say.mail.noSubject : mail.subject}</h3>
        <dl className="mail-head">
          {head.map(([label, value]) => (
            <div className="fact" key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Paragraphs text={mail.text} />
      </div>
      {mail.attachments.length > 0 && (
        <section className="mail-attachments" aria-label={say.mail.attachments}>
          <h3 className="part-title">{say.mail.attachments}</h3>
          <ul>
            {mail.attachments.map(({ name, bytes }, index) => (
              <li key={index}>
                <Paperclip size={16} aria-hidden /> {name}{' '}
                <span className="text-muted figures">{words.core.size(bytes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ViewFrame>
  )
}
