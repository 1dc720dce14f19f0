import { useEffect, useEffectEvent, useState } from 'react'
import type { Place } from '../../../../shared/domain/place.ts'
import type { Look } from '../look.ts'
import type { OpenPdf } from './use-pdf.ts'
import { findTarget, type Target } from './wanted-in-pdf.ts'

/** Page 0: nothing was asked for. */
const NOWHERE: Target = { page: 0, spans: [], pages: [], region: null, isMissing: false }

/** Where the wanted place stands; a new object for each asking. */
export function usePdfWanted({ pdf, texts }: OpenPdf, { wanted, onMissing }: Look): Target {
  const [target, setTarget] = useState(NOWHERE)
  const answer = useEffectEvent((kind: Place['kind'], found: Target | null) => {
    setTarget(found ?? NOWHERE)
    if (kind !== 'whole') onMissing(found === null || found.isMissing)
  })
  useEffect(() => {
    if (wanted === null) return
    let isGone = false
    void findTarget(wanted.place, pdf.numPages, texts).then((found) => {
      if (!isGone) answer(wanted.place.kind, found)
    })
    return () => {
      isGone = true
    }
  }, [pdf, texts, wanted])
  return target
}
