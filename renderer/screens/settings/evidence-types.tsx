// The workbook's list of evidence types: rename, add, remove. Each type fills in one of the forms that Trellis knows.
import { Trash2 } from 'lucide-react'
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react'
import { type EvidenceType, Form, FORMS } from '../../../shared/domain/evidence-type.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { LineField } from '../../parts/field.tsx'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { createSaver } from '../write/saver.ts'
import { toTypeId } from './type-id.ts'

const { types } = words.page.settings
type TypeName = Pick<EvidenceType, 'name' | 'form'>
const FORM_NAMES = Object.keys(FORMS).map((name) => Form.parse(name))

export function EvidenceTypes(): ReactNode {
  return (
    <Shown reading={useCall('type.list', {})}>
      {(list) => (
        <>
          <p className="text-muted">{types.lead}</p>
          <ul className="settings-types">
            {list.map((type) => (
              <Type key={type.id} type={type} />
            ))}
          </ul>
          <NewType taken={list.map((type) => type.id)} />
        </>
      )}
    </Shown>
  )
}

/** Names that are being typed, by type. */
const saver = createSaver<string, TypeName>({
  fit: (_id, shown, known) =>
    shown.name.trim() === ''
      ? { values: { ...shown, name: known.name }, problems: new Map([['name', types.noName]]) }
      : { values: shown, problems: new Map() },
  send: async (id, { name, form }) => {
    const saved = await call('type.save', { id, name: name.trim(), form })
    return saved.ok ? { ok: true, value: { name: saved.value.name, form: saved.value.form } } : saved
  },
})

/** One type of the list; its form is said where the name does not say it. */
function Type({ type }: { readonly type: EvidenceType }): ReactNode {
  const { id, form, name } = type
  const known = { name, form }
  saver.know(id, known)
  useEffect(() => () => void saver.flush(id), [id])
  return (
    <li className="settings-type" onBlur={() => void saver.flush(id)}>
      <LineField
        id={`type-${id}`}
        label={types.nameOf(name)}
        isLabelHidden
        value={saver.useValue(id, known, 'name')}
        onChange={(typed) => saver.change(id, 'name', typed)}
        problem={saver.useProblem(id, 'name') ?? saver.useFailure(id)?.message}
      />
      <span className="text-muted">{name !== words.fields.types[form] && types.formOf(words.fields.types[form])}</span>
      <IconButton
        icon={<Trash2 size={16} aria-hidden />}
        label={types.remove(name)}
        onPress={() => void perform('type.remove', { id }, types.removed(name))}
      />
    </li>
  )
}

/** A new type takes its place at the end of the list. */
function NewType({ taken }: { readonly taken: readonly string[] }): ReactNode {
  const [name, setName] = useState('')
  const [form, setForm] = useState<Form>('other')
  const [isWrong, setWrong] = useState(false)
  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setWrong(name.trim() === '')
    if (name.trim() === '') return
    const id = toTypeId(name, taken)
    if ((await perform('type.save', { id, name: name.trim(), form }, types.added(name.trim()))) === undefined) return
    setName('')
    setForm('other')
  }
  return (
    <form className="settings-new-type" onSubmit={(event) => void add(event)} noValidate>
      <LineField
        id="new-type"
        label={types.newName}
        value={name}
        onChange={setName}
        problem={isWrong && name.trim() === '' ? types.noName : undefined}
      />
      <ChoiceField
        id="new-type-form"
        label={types.form}
        options={FORM_NAMES.map((one) => ({ id: one, label: words.fields.types[one] }))}
        value={form}
        onChange={(id) => setForm(FORM_NAMES.find((one) => one === id) ?? 'other')}
        empty={types.form}
      />
      <Button type="submit">{types.add}</Button>
    </form>
  )
}
