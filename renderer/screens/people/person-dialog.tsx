import { useState, type ReactNode } from 'react'
import type { Failure } from '../../../shared/contract/result.ts'
import { PERSON_ROLES, PersonDraft, type Person } from '../../../shared/domain/person.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LineField } from '../../parts/field.tsx'
import { showUndoable } from '../perform.ts'

const { form: say, desk } = words.page
const CATEGORIES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

type PersonDialogProps = {
  /** Whom to change; a new person when absent. */
  readonly person?: Person
  /** A new person's role, where it cannot be another. */
  readonly role?: PersonDraft['role']
  readonly onClose: () => void
  readonly onSaved?: (person: Person) => void
  /** Takes the person in place of saving: someone who is added together with something else. */
  readonly onWritten?: (person: PersonDraft) => void
}

export function PersonDialog({ person, role, onClose, onSaved, onWritten }: PersonDialogProps): ReactNode {
  const [draft, setDraft] = useState<PersonDraft>(person ?? emptyPerson(role ?? 'witness'))
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const meanings = useCall('category.list', {}).value ?? []
  const change = (part: Partial<PersonDraft>) => setDraft((old) => ({ ...old, ...part }))
  const parsed = PersonDraft.safeParse(draft)
  const problemOf = (name: string): string | undefined => {
    const issue = isTried ? parsed.error?.issues.find(({ path }) => path[0] === name) : undefined
    if (issue === undefined) return undefined
    return issue.code === 'too_big'
      ? say.problems.tooLong(Number(issue.maximum))
      : name === 'name'
        ? say.noName
        : issue.message
  }

  async function save(): Promise<void> {
    setTried(true)
    if (!parsed.success) return document.getElementById(`person-${String(parsed.error.issues[0]?.path[0])}`)?.focus()
    if (onWritten === undefined) {
      const result = await call('person.save', {
        ...(person !== undefined && { id: person.id }),
        person: parsed.data,
      })
      if (!result.ok) return setFailure(result.failure)
      showUndoable(say.personSaved(result.value.name))
      onSaved?.(result.value)
    } else onWritten(parsed.data)
    onClose()
  }

  const line = (name: 'job' | 'relationship' | 'competence' | 'contact', help?: string) => (
    <LineField
      id={`person-${name}`}
      label={say[name]}
      note={desk.optional}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      problem={problemOf(name)}
      {...(help !== undefined && { help })}
    />
  )
  const title = role === 'witness' ? say.addWitness : say.personTitle
  return (
    <FormDialog
      title={person === undefined ? title : say.editPersonTitle(person.name)}
      submit={say.save}
      cancel={desk.cancel}
      failure={failure === undefined ? undefined : { title: say.personFailed, message: failure.message }}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="fields-row">
        <LineField
          id="person-name"
          label={say.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          problem={problemOf('name')}
          isRequired
        />
        {role === undefined && (
          <ChoiceField
            id="person-role"
            label={say.personRole}
            empty={say.noChoice}
            options={PERSON_ROLES.map((one) => ({ id: one, label: say.personRoles[one] }))}
            value={draft.role}
            onChange={(value) => change({ role: PERSON_ROLES.find((one) => one === value) ?? 'witness' })}
          />
        )}
      </div>
      <div className="fields-row">
        {line('job')}
        {line('contact')}
      </div>
      <div className="fields-row">
        {line('relationship', say.relationshipHelp)}
        {draft.role === 'witness' && (
          <ChoiceField
            id="person-category"
            label={say.category}
            note={desk.optional}
            help={say.categoryHelp}
            empty={say.noCategory}
            options={[
              { id: 'none', label: say.noCategory },
              ...CATEGORIES.map((number) => ({
                id: String(number),
                label: say.categoryOf(number, meanings.find((one) => one.number === number)?.meaning ?? ''),
              })),
            ]}
            value={draft.category === null ? 'none' : String(draft.category)}
            onChange={(value) => change({ category: value === 'none' ? null : Number(value) })}
          />
        )}
      </div>
      {line('competence')}
    </FormDialog>
  )
}

const emptyPerson = (role: PersonDraft['role']): PersonDraft => ({
  name: '',
  role,
  category: null,
  relationship: '',
  job: '',
  competence: '',
  contact: '',
})
