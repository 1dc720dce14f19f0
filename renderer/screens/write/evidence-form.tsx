// The form of one item of evidence: what every type has, then the type's own fields, then what few items need.
import type { ReactNode } from 'react'
import type { EvidenceType, Form } from '../../../shared/domain/evidence-type.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { ActivityFields } from './activity-fields.tsx'
import type { FormProps } from './draft.ts'
import { MoreFields } from './more-fields.tsx'
import { TypeFields } from './type-fields.tsx'
import { WitnessField, type NewWitnesses } from './witness-field.tsx'

const { form: say, desk } = words.page

type EvidenceFormProps = FormProps & {
  readonly types: readonly EvidenceType[]
  /** The item's text has bold, italic or links, which a plain field cannot keep. */
  readonly losesFormat?: boolean
  /** Where new witnesses wait, where they are added together with the item. */
  readonly newWitnesses?: NewWitnesses
  /** Stands after the words: files, where they are added together with the item. */
  readonly children?: ReactNode
}

export const formOf = (types: readonly EvidenceType[], id: string): Form | undefined =>
  types.find((type) => type.id === id)?.form

export function EvidenceForm(props: EvidenceFormProps): ReactNode {
  const { draft, onChange, problems, types, losesFormat = false, newWitnesses, children } = props
  const type = types.find((one) => one.id === draft.type)
  return (
    <div className="fields">
      <ChoiceField
        id="type"
        label={say.type}
        empty={say.chooseType}
        options={types.map(({ id, name }) => ({ id, label: name }))}
        value={draft.type}
        onChange={(value) => onChange({ type: value })}
        problem={problems.get('type')}
      />
      <LineField
        id="title"
        label={say.title}
        help={say.titleHelp}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        problem={problems.get('title')}
        isRequired
      />
      <div className="fields-row">
        <LineField
          id="dateFrom"
          type="date"
          label={say.date}
          help={say.dateHelp}
          value={draft.dateFrom}
          onChange={(dateFrom) => onChange({ dateFrom })}
          problem={problems.get('dateFrom')}
        />
        <LineField
          id="dateTo"
          type="date"
          label={say.dateTo}
          note={desk.optional}
          help={say.dateToHelp}
          value={draft.dateTo}
          onChange={(dateTo) => onChange({ dateTo })}
          problem={problems.get('dateTo')}
        />
      </div>
      <LongField
        id="text"
        isLong
        label={say.text}
        help={losesFormat ? `${say.textHelp} ${say.formatLost}` : say.textHelp}
        value={draft.text}
        onChange={(text) => onChange({ text })}
        problem={problems.get('text')}
      />
      {children}
      {type !== undefined && type.form !== 'other' && (
        <section className="fieldset" aria-label={say.fieldsOf(type.name)}>
          <h2 className="fieldset-title">{say.fieldsOf(type.name)}</h2>
          <TypeFields
            form={type.form}
            values={draft.fields}
            onChange={(fields) => onChange({ fields })}
            problems={problems}
          />
        </section>
      )}
      <section className="fieldset" aria-label={say.activityTitle}>
        <h2 className="fieldset-title">{say.activityTitle}</h2>
        <ActivityFields draft={draft} onChange={onChange} problems={problems} />
        <div className="fields-row">
          <LineField
            id="location"
            label={say.location}
            note={desk.optional}
            help={say.locationHelp}
            value={draft.location}
            onChange={(location) => onChange({ location })}
            problem={problems.get('location')}
          />
          <LineField
            id="learnerRole"
            label={say.role}
            note={desk.optional}
            help={say.roleHelp}
            value={draft.learnerRole}
            onChange={(learnerRole) => onChange({ learnerRole })}
            problem={problems.get('learnerRole')}
          />
        </div>
        <WitnessField
          chosen={draft.witnessIds}
          onChange={(witnessIds) => onChange({ witnessIds })}
          {...(newWitnesses !== undefined && { newOnes: newWitnesses })}
        />
      </section>
      <section className="fieldset" aria-label={say.more}>
        <h2 className="fieldset-title">{say.more}</h2>
        <MoreFields draft={draft} onChange={onChange} problems={problems} />
      </section>
    </div>
  )
}
