// What the learner writes about an item, by the form of its type. It is always open, and saves itself.
import { useEffect, useRef, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceType, Form } from '../../../shared/domain/evidence-type.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { Notice } from '../../parts/say.tsx'
import { addToItem } from '../capture/capture.ts'
import { ActivityField } from './activity-field.tsx'
import { EarlierWriting } from './earlier-writing.tsx'
import { RichField } from './editor/fields.tsx'
import { DayLine, sayProblem, SuggestLine, TitleLine } from './fields.tsx'
import { takeNewItem } from './new-item.ts'
import { formOf, itemSaver, knowTypes, useItemValue } from './item-saver.ts'
import { toValues } from './item-values.ts'
import { LimitsFields, PoliciesField } from './limits-fields.tsx'
import { MeasuresField } from './measures-field.tsx'
import { TypeFields } from './type-fields.tsx'
import { WitnessField } from './witness-field.tsx'
import { WitnessKit } from './witness-kit.tsx'

const { form: say, write } = words.page
type Own = { readonly evidence: Evidence }

export function ItemForm({ evidence }: Own): ReactNode {
  const types = useCall('type.list', {}).value
  // The form of a type decides what is saved, so that nothing can be typed before it is known.
  return types === undefined ? null : <Fields evidence={evidence} types={types} />
}

function Fields({ evidence, types }: Own & { readonly types: readonly EvidenceType[] }): ReactNode {
  const { id } = evidence
  const box = useRef<HTMLDivElement>(null)
  knowTypes(types)
  itemSaver.know(id, toValues(evidence))
  const type = useItemValue(evidence, 'type')
  const form = formOf(type.value)
  useEffect(() => {
    if (takeNewItem(id)) queueMicrotask(() => box.current?.querySelector<HTMLInputElement>('#title')?.select())
    return () => void itemSaver.flush(id).then(() => itemSaver.release(id))
  }, [id])
  return (
    <div
      className="fields item-form"
      role="group"
      aria-label={write.form}
      ref={box}
      onBlur={() => void itemSaver.flush(id)}
    >
      <NotSaved evidence={evidence} />
      <ChoiceField
        id="type"
        label={say.type}
        empty={say.chooseType}
        options={types.map((one) => ({ id: one.id, label: one.name }))}
        value={type.value}
        onChange={type.set}
      />
      <TitleLine evidence={evidence} label={say.title} />
      <div className="fields-pair">
        <DayLine evidence={evidence} of="dateFrom" label={say.date} />
        <DayLine evidence={evidence} of="dateTo" label={say.dateTo} />
      </div>
      {leadsWithWords(form) && <OwnWords evidence={evidence} />}
      <TypeFields evidence={evidence} form={form} />
      {form === 'witness-testimony' && <WitnessKit evidence={evidence} />}
      {!leadsWithWords(form) && <OwnWords evidence={evidence} isOfWitness={form === 'witness-testimony'} />}
      <Part title={write.around}>
        <ActivityField evidence={evidence} />
        <SuggestLine evidence={evidence} of="location" label={say.location} />
        <SuggestLine evidence={evidence} of="learnerRole" label={say.role} />
        <WitnessField evidence={evidence} />
        <PoliciesField evidence={evidence} />
        <MeasuresField evidence={evidence} />
      </Part>
      <Part title={write.limits}>
        <LimitsFields evidence={evidence} />
      </Part>
    </div>
  )
}

/** Where the type asks for nothing else in long words, the learner's own stand first. */
const leadsWithWords = (form: Form): boolean => form === 'other' || form === 'work-product' || form === 'photo'

function OwnWords({ evidence, isOfWitness = false }: Own & { readonly isOfWitness?: boolean }): ReactNode {
  const { value, set, problem } = useItemValue(evidence, 'text')
  return (
    <RichField
      id="text"
      label={isOfWitness ? write.witnessWords : write.ownWords}
      help={isOfWitness ? write.witnessWordsHelp : write.ownWordsHelp}
      value={value}
      onChange={set}
      problem={sayProblem(problem)}
      onPictures={(pictures) => void addToItem(evidence.id, pictures)}
    >
      <EarlierWriting evidence={evidence} />
    </RichField>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = `part-${title.replaceAll(' ', '-')}`
  return (
    <section className="form-part" aria-labelledby={id}>
      <h2 className="part-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function NotSaved({ evidence }: Own): ReactNode {
  const failure = itemSaver.useFailure(evidence.id)
  if (failure === undefined) return null
  return (
    <Notice look="problem" title={write.notSaved}>
      {failure.message} {write.keepsTrying}
    </Notice>
  )
}
