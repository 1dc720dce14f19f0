import { useEffect, type ReactNode } from 'react'
import type { Profile } from '../../../shared/domain/profile.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { LineField } from '../../parts/field.tsx'
import { Notice } from '../../parts/say.tsx'
import { Shown } from '../shown.tsx'
import { createSaver } from '../write/saver.ts'

const { details } = words.page.settings

/** The profile as one list of fields; days are `YYYY-MM-DD` or empty. */
type Values = Record<(typeof FIELDS)[number], string>
const FIELDS = [
  'name',
  'number',
  'uln',
  'email',
  'phone',
  'centre',
  'centreNumber',
  'programme',
  'employer',
  'startDate',
  'targetDate',
] as const
const isDay = (field: (typeof FIELDS)[number]): boolean => field === 'startDate' || field === 'targetDate'

const toValues = ({ learner, centre, programme }: Profile): Values => ({
  ...learner,
  centre: centre.name,
  centreNumber: centre.number,
  programme: programme.title,
  employer: programme.employer,
  startDate: programme.startDate ?? '',
  targetDate: programme.targetDate ?? '',
})
const toProfile = (values: Values): Profile => {
  const { name, number, uln, email, phone, centre, centreNumber, programme, employer, startDate, targetDate } = values
  return {
    learner: { name, number, uln, email, phone },
    centre: { name: centre, number: centreNumber },
    programme: {
      title: programme,
      employer,
      startDate: startDate === '' ? null : startDate,
      targetDate: targetDate === '' ? null : targetDate,
    },
  }
}

const ID = 'profile'
const saver = createSaver<typeof ID, Values>({
  fit: (_id, shown, known) =>
    shown.name.trim() === ''
      ? { values: { ...shown, name: known.name }, problems: new Map([['name', details.noName]]) }
      : { values: shown, problems: new Map() },
  send: async (_id, values) => {
    const saved = await call('profile.save', toProfile(values))
    return saved.ok ? { ok: true, value: toValues(saved.value) } : saved
  },
})

/** Who the portfolio is about and where it is assessed: what stands on its title page. */
export function Details(): ReactNode {
  return <Shown reading={useCall('profile.get', {})}>{(profile) => <Fields known={toValues(profile)} />}</Shown>
}

function Fields({ known }: { readonly known: Values }): ReactNode {
  saver.know(ID, known)
  useEffect(() => () => void saver.flush(ID), [])
  const failure = saver.useFailure(ID)
  return (
    <>
      <p className="text-muted">{details.lead}</p>
      {failure !== undefined && <Notice look="problem">{failure.message}</Notice>}
      <div className="settings-fields" onBlur={() => void saver.flush(ID)}>
        {FIELDS.map((field) => (
          <One key={field} field={field} known={known} />
        ))}
      </div>
    </>
  )
}

function One({ field, known }: { readonly field: (typeof FIELDS)[number]; readonly known: Values }): ReactNode {
  return (
    <LineField
      id={`details-${field}`}
      label={details[field]}
      type={isDay(field) ? 'date' : 'text'}
      value={saver.useValue(ID, known, field)}
      onChange={(value) => saver.change(ID, field, value)}
      problem={saver.useProblem(ID, field)}
      isRequired={field === 'name'}
    />
  )
}
