// What an item says after others that tell the same were merged into it.
import type { EvidenceDraft } from './evidence.ts'
import { paragraphs, type RichText } from './rich-text.ts'

/** `shifts`: for each of the others, how many paragraphs stand before its own text now (`par1` of it is `par1 + shift`). */
export type Merged = { readonly draft: EvidenceDraft; readonly shifts: readonly number[] }

const distinct = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]

/**
 * `kept` with what the others say beside it: their texts below its own, an equal one not twice; witnesses, policies and measures that are new.
 * What `kept` leaves empty is taken from the first that says it, fields only from one of the same type. Nothing of `kept` is replaced. What
 * one of them says in confidence, or marks as simulated, stays so.
 */
export function mergeEvidence(kept: EvidenceDraft, others: readonly EvidenceDraft[]): Merged {
  const texts = new Map<string, number>([[JSON.stringify(kept.text), 0]])
  let text: RichText = kept.text
  const shifts = others.map((other) => {
    const key = JSON.stringify(other.text)
    const there = texts.get(key)
    if (there !== undefined) return there
    const shift = paragraphs(text).length
    texts.set(key, shift)
    text = { type: 'doc', content: [...text.content, ...other.text.content] }
    return shift
  })
  return { draft: { ...others.reduce(fill, kept), text }, shifts }
}

function fill(kept: EvidenceDraft, other: EvidenceDraft): EvidenceDraft {
  const { dateFrom, dateTo } = kept.dateFrom === null ? other : kept
  return {
    ...kept,
    dateFrom,
    dateTo,
    location: kept.location || other.location,
    learnerRole: kept.learnerRole || other.learnerRole,
    fields: kept.type === other.type ? { ...other.fields, ...kept.fields } : kept.fields,
    activityId: kept.activityId ?? other.activityId,
    stage: kept.stage ?? other.stage,
    witnessIds: distinct([...kept.witnessIds, ...other.witnessIds]),
    policies: distinct([...kept.policies, ...other.policies]),
    measures: distinct([...kept.measures, ...other.measures]),
    confidential: kept.confidential || other.confidential,
    simulated: kept.simulated || other.simulated,
    heldElsewhere: kept.heldElsewhere ?? other.heldElsewhere,
  }
}
