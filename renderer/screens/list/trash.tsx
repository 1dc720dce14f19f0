// The trash: what was removed, when it goes for good, and the ways back.
import { useState, type ReactNode } from 'react'
import { DEFAULT_SORT } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Grid } from '../../parts/grid.tsx'
import type { GridColumn } from '../../parts/grid-types.ts'
import { Empty } from '../../parts/say.tsx'
import { ALL_EVIDENCE, EVIDENCE, go, toEvidence } from '../../route.ts'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { useTypeNames } from '../type-names.ts'
import { pictureCell } from './cells.tsx'
import { trackOf } from './columns.ts'
import { focusList, LIST_ID } from './focus-list.ts'
import { useRows, type Asked, type Row } from './rows.ts'
import { useSelection, type Selection } from './selection.ts'
import { useWidth } from './use-width.ts'

const { list: say } = words.page
const ROW = 48 // pixels
const NARROW = 960 // pixels below which the type gives way
const DAYS_KEPT = 30 // as `evidence.emptyTrash` says
const DAY = 86_400_000 // milliseconds
const TRASHED: Asked = { filter: ALL_EVIDENCE, sort: DEFAULT_SORT, trashed: true }

/** What was removed in the last thirty days. */
export function Trash(): ReactNode {
  const [box, width] = useWidth()
  const rows = useRows(TRASHED)
  const selection = useSelection(TRASHED, rows, say.selectAll)
  const columns = useTrashColumns(width > NARROW)
  const toList = <Button onPress={() => go(EVIDENCE)}>{say.backToList}</Button>
  return (
    <TitledRoom title={say.trash} action={toList}>
      <Shown reading={rows.total}>
        {(total) =>
          total === 0 ? (
            <Empty title={say.trashEmptyTitle}>{say.trashEmpty}</Empty>
          ) : (
            <div className="list-room" ref={box}>
              <p className="text-muted trash-lead">{say.trashLead}</p>
              <Grid
                id={LIST_ID}
                label={say.trash}
                count={total}
                itemAt={rows.rowAt}
                keyOf={(row) => row.id}
                rowHeight={ROW}
                columns={columns}
                selection={selection}
                onOpen={(row) => go(toEvidence(row.id))}
                onSight={rows.onSight}
              />
              <TrashBar total={total} selection={selection} />
            </div>
          )
        }
      </Shown>
    </TitledRoom>
  )
}

function useTrashColumns(isWide: boolean): readonly GridColumn<Row>[] {
  const typeName = useTypeNames()
  const day = (moment: string | null, later = 0) =>
    moment === null ? '' : words.core.period(new Date(Date.parse(moment) + later).toISOString().slice(0, 10), null)
  const date = (id: string, head: string, later: number): GridColumn<Row> => ({
    id,
    head,
    width: '150px',
    cell: ({ trashedAt }) => day(trashedAt, later),
  })
  return [
    { id: 'thumbnail', head: say.column.thumbnail, isHeadHidden: true, width: trackOf('thumbnail'), cell: pictureCell },
    {
      id: 'ref',
      head: say.column.ref,
      width: trackOf('ref'),
      cell: ({ ref }) => <span className="text-muted">{ref}</span>,
    },
    {
      id: 'title',
      head: say.column.title,
      width: trackOf('title'),
      cell: ({ title }) => <span className="cut title-cell-title">{title}</span>,
    },
    ...(isWide
      ? [
          {
            id: 'type',
            head: say.column.type,
            width: trackOf('type'),
            cell: ({ type }: Row) => <span className="cut">{typeName(type)}</span>,
          },
        ]
      : []),
    date('removed', say.removedOn, 0),
    date('goes', say.goesOn, DAYS_KEPT * DAY),
  ]
}

function TrashBar({ total, selection }: { readonly total: number; readonly selection: Selection }): ReactNode {
  const [deleting, setDeleting] = useState<readonly EvidenceId[] | 'all'>()
  const { ids } = selection
  async function bringBack(): Promise<void> {
    await perform('evidence.bringBack', { ids: [...ids] }, say.broughtBack(ids.length))
    selection.clear()
    focusList()
  }
  return (
    <div className="list-foot figures">
      <span role="status">{ids.length === 0 ? say.found(total) : say.selected(ids.length)}</span>
      <div className="list-foot-actions" role="toolbar" aria-label={say.selection}>
        {ids.length > 0 && (
          <>
            <Button onPress={() => void bringBack()}>{say.bringBack}</Button>
            <Button onPress={() => setDeleting(ids)}>{say.deleteForGood}</Button>
          </>
        )}
        <Button look="quiet" onPress={() => setDeleting('all')}>
          {say.emptyTrash}
        </Button>
      </div>
      {deleting !== undefined && (
        <ConfirmDeletion
          ids={deleting}
          total={total}
          onClose={() => {
            setDeleting(undefined)
            focusList()
          }}
          onDeleted={selection.clear}
        />
      )}
    </div>
  )
}

type ConfirmProps = {
  readonly ids: readonly EvidenceId[] | 'all'
  readonly total: number
  readonly onClose: () => void
  readonly onDeleted: () => void
}

/** The one question that is asked: what is deleted here may not come back. */
function ConfirmDeletion({ ids, total, onClose, onDeleted }: ConfirmProps): ReactNode {
  const count = ids === 'all' ? total : ids.length
  async function remove(): Promise<void> {
    const input = ids === 'all' ? {} : { ids: [...ids] }
    const done = await perform('evidence.emptyTrash', input, say.deleted(count))
    if (done !== undefined) onDeleted()
    onClose()
  }
  return (
    <Dialog title={say.deleteTitle(count)} onClose={onClose}>
      <p>{say.deleteLead}</p>
      <div className="actions actions-end">
        <Button look="quiet" onPress={onClose}>
          {say.cancel}
        </Button>
        <Button look="primary" onPress={() => void remove()}>
          {say.deleteNow(count)}
        </Button>
      </div>
    </Dialog>
  )
}
