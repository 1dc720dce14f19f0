import { History } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { fieldsOf } from '../../../shared/domain/evidence-type.ts'
import type { WritingId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { perform } from '../perform.ts'
import { RichTextView } from '../rich-text-view.tsx'
import { Shown } from '../shown.tsx'
import { inDays } from '../when.ts'
import { labelOf } from './fields.tsx'
import { formOf, itemSaver } from './item-saver.ts'
import { rowsIn, textIn } from './item-values.ts'

const { write: say, desk } = words.page
type Own = { readonly evidence: Evidence }

/** The way to earlier states of the item's words. */
export function EarlierWriting({ evidence }: Own): ReactNode {
  const [isOpen, setOpen] = useState(false)
  async function open(): Promise<void> {
    await itemSaver.flush(evidence.id)
    setOpen(true)
  }
  return (
    <>
      <TextLink className="text-note" onPress={() => void open()}>
        <History size={16} aria-hidden />
        {say.earlier}
      </TextLink>
      {isOpen && <EarlierDialog evidence={evidence} onClose={() => setOpen(false)} />}
    </>
  )
}

function EarlierDialog({ evidence, onClose }: Own & { readonly onClose: () => void }): ReactNode {
  const reading = useCall('writing.list', { id: evidence.id })
  const [chosen, choose] = useState<WritingId>()
  async function bringBack(): Promise<void> {
    if (chosen === undefined) return
    const done = await perform('writing.bringBack', { id: chosen }, say.broughtBack(evidence.ref))
    if (done !== undefined) onClose()
  }
  return (
    <Dialog title={say.earlierTitle} onClose={onClose} look="wide">
      <p className="text-muted">{say.earlierLead}</p>
      <Shown reading={reading} lines={[40, 40, 40]}>
        {(versions) =>
          versions.length === 0 ? (
            <p>{say.earlierNone}</p>
          ) : (
            <div className="earlier">
              <ul className="earlier-list" aria-label={say.earlierList}>
                {versions.map(({ id, at, words: count }) => (
                  <li key={id}>
                    <Button look="quiet" isPressed={id === chosen} onPress={() => choose(id)}>
                      <span>{inDays(at)}</span>
                      <span className="text-muted figures">{say.words(count)}</span>
                    </Button>
                  </li>
                ))}
              </ul>
              <div className="earlier-preview" role="region" aria-label={say.earlierPreview} tabIndex={0}>
                {chosen === undefined ? (
                  <p className="text-muted">{say.earlierChoose}</p>
                ) : (
                  <Preview id={chosen} type={evidence.type} />
                )}
              </div>
            </div>
          )
        }
      </Shown>
      <div className="actions actions-end">
        <Button look="quiet" onPress={onClose}>
          {desk.cancel}
        </Button>
        <Button look="primary" isDisabled={chosen === undefined} onPress={() => void bringBack()}>
          {say.bringBack}
        </Button>
      </div>
    </Dialog>
  )
}

function Preview({ id, type }: { readonly id: WritingId; readonly type: string }): ReactNode {
  const reading = useCall('writing.get', { id })
  return (
    <Shown reading={reading} lines={[90, 85, 60]}>
      {({ text, fields }) => {
        const filled = fieldsOf(formOf(type)).flatMap((field) => {
          const value = fields[field.name]
          const own =
            textIn(value) ||
            rowsIn(value)
              .map((row) => Object.values(row).join(' · '))
              .join('\n')
          return own === '' ? [] : [{ name: field.name, own }]
        })
        if (filled.length === 0 && text.content.length === 0) return <p className="text-muted">{say.earlierEmpty}</p>
        return (
          <>
            {filled.map(({ name, own }) => (
              <section key={name}>
                <h3 className="part-title">{labelOf(name)}</h3>
                <p className="earlier-own">{own}</p>
              </section>
            ))}
            <RichTextView document={text} />
          </>
        )
      }}
    </Shown>
  )
}
