import { useEffect, useState } from 'react'
import type { Look } from '../look.ts'
import type { OpenPdf } from './use-pdf.ts'
import { findTarget, type Target } from './wanted-in-pdf.ts'

/** Page 0: nothing was asked for. */
const NOWHERE: Target = { page: 0, spans: [], pages: [], region: null, isMissing: false }

/** Where the wanted place stands; a new object for each asking. */
export function usePdfWanted({ pdf, texts }: OpenPdf, { wanted, onMissing }: Look): Target {
  const [target, setTarget] = useState(NOWHERE)
  useEffect(() => {
    if (wanted === null) return
    let isGone = false
    void findTarget(wanted.place, pdf.numPages, texts).then((found) => {
      if (isGone) return
      setTarget(found ?? NOWHERE)
      if (wanted.place.kind !== 'whole') onMissing(found === null || found.isMissing)
    })
    return () => {
      isGone = true
    }
  }, [pdf, texts, wanted?.round])
  return target
}
