// What a bulk edit's fields hold, and the change they ask the core for.
import { isDay } from '../../../shared/domain/date.ts'
import { STAGES } from '../../../shared/domain/evidence.ts'
import { ActivityId, PersonId } from '../../../shared/domain/id.ts'
import type { CallInput } from '../../data/client.ts'

export const TOUCHABLE = [
  'type',
  'dates',
  'activity',
  'stage',
  'location',
  'role',
  'witness',
  'confidential',
  'simulated',
] as const
export type Touchable = (typeof TOUCHABLE)[number]
/** As typed or chosen; an empty choice is none. */
export type EditText = Readonly<Record<Exclude<Touchable, 'dates'> | 'dateFrom' | 'dateTo', string>>
type Change = CallInput<'evidence.saveMany'>['change']

export const NOTHING_YET: EditText = {
  type: '',
  dateFrom: '',
  dateTo: '',
  activity: '',
  stage: '',
  location: '',
  role: '',
  witness: '',
  confidential: 'yes',
  simulated: 'yes',
}

export const isOutOfOrder = ({ dateFrom, dateTo }: EditText): boolean =>
  dateTo !== '' && (dateFrom === '' || dateTo < dateFrom)

const day = (text: string): string | null => (isDay(text) ? text : null)

/** The parts that are ticked; a ticked type or witness that was not chosen changes nothing, other empty fields are cleared. */
export function toChange(touched: ReadonlySet<Touchable>, text: EditText): Change {
  const activity = ActivityId.safeParse(text.activity)
  const witness = PersonId.safeParse(text.witness)
  return {
    ...(touched.has('type') && text.type !== '' && { type: text.type }),
    ...(touched.has('dates') && { dateFrom: day(text.dateFrom), dateTo: day(text.dateTo) }),
    ...(touched.has('activity') && { activityId: activity.success ? activity.data : null }),
    ...(touched.has('stage') && { stage: STAGES.find((stage) => stage === text.stage) ?? null }),
    ...(touched.has('location') && { location: text.location }),
    ...(touched.has('role') && { learnerRole: text.role }),
    ...(touched.has('witness') && witness.success && { addWitnessIds: [witness.data] }),
    ...(touched.has('confidential') && { confidential: text.confidential === 'yes' }),
    ...(touched.has('simulated') && { simulated: text.simulated === 'yes' }),
  }
}
