import { useMemo, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Grid } from '../../parts/grid.tsx'
import type { GridColumn } from '../../parts/grid-types.ts'
import { TextLink } from '../../parts/button.tsx'
import { go, toEvidence } from '../../route.ts'
import { addAnyway } from './capture.ts'
import { inWords, sorted, type Line } from './report.ts'

const { capture: say } = words.page
const ROW = 48 // pixels

const COLUMNS: readonly GridColumn<Line>[] = [
  { id: 'file', head: say.file, width: 'minmax(140px, 2fr)', cell: ({ name }) => <span className="cut">{name}</span> },
  {
    id: 'result',
    head: say.result,
    width: 'minmax(200px, 3fr)',
    cell: (line) => (
      <span className={line.result === 'added' ? 'two-lines' : 'two-lines tone-partly'} title={inWords(line)}>
        {inWords(line)}
      </span>
    ),
  },
  { id: 'next', head: say.next, width: '210px', cell: (line) => <Next line={line} /> },
]

/** What became of each file; Enter opens the item. */
export function CaptureReport({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const shown = useMemo(() => sorted(lines), [lines])
  return (
    <div className="capture-report">
      <Grid
        id="capture-report"
        label={say.report}
        count={shown.length}
        itemAt={(index) => shown[index]}
        keyOf={({ name, ref }) => `${name} ${ref}`}
        rowHeight={ROW}
        columns={COLUMNS}
        onOpen={open}
      />
    </div>
  )
}

function open({ evidenceId }: Line): void {
  if (evidenceId !== null) go(toEvidence(evidenceId))
}

function Next({ line }: { readonly line: Line }): ReactNode {
  return (
    <span className="capture-next">
      {line.evidenceId !== null && <TextLink onPress={() => open(line)}>{say.open(line.ref)}</TextLink>}
      {line.result === 'same-bytes' && line.source !== null && (
        <Button label={say.addFileAnyway(line.name)} onPress={() => void addAnyway(line)}>
          {say.addAnyway}
        </Button>
      )}
    </span>
  )
}
