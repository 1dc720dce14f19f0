// The list itself: filters above, the grid, and at its foot how many there are or what can be done with those selected.
import { useCallback, useMemo, type ReactNode } from 'react'
import type { EvidenceFilter } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Grid } from '../../parts/grid.tsx'
import { Empty } from '../../parts/say.tsx'
import { ALL_EVIDENCE, go, replace, toEvidence, toEvidenceList } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { useListColumns } from './cells.tsx'
import { useChosenColumns } from './columns-dialog.tsx'
import { columnsThatFit, nextSort } from './columns.ts'
import { FilterBar } from './filter-bar.tsx'
import { LIST_ID } from './focus-list.ts'
import { focusTitle, useInboxColumns } from './inbox-cells.tsx'
import { keepPlace, placeIn } from './list-place.ts'
import { keyOf, useRows, type Asked } from './rows.ts'
import { removeItems, SelectionBar } from './selection-bar.tsx'
import { useSelection } from './selection.ts'
import { useWidth } from './use-width.ts'

const { list: say } = words.page
const ROW = 48 // pixels
const ROW_WITH_HIT = 64
const CHECKS = 64 // pixels that the boxes and the scroll bar take from the columns

/** The inbox is the same list with fields in place of words. */
export function EvidenceList({ filter, sort }: Asked): ReactNode {
  const [box, width] = useWidth()
  const asked = { filter, sort }
  const start = placeIn(keyOf(asked))
  const rows = useRows(asked, start?.index)
  const selection = useSelection(asked, rows, say.selectAll)
  const [chosen] = useChosenColumns()
  const fitting = useMemo(() => columnsThatFit(chosen, width - CHECKS), [chosen, width])
  const listColumns = useListColumns(fitting)
  const inboxColumns = useInboxColumns(selection.ids, width)
  const onFilter = useCallback((next: EvidenceFilter) => replace({ screen: 'evidence', filter: next, sort }), [sort])
  const isInbox = filter.unmapped
  const open = (id: EvidenceId) => go(toEvidence(id, filter, sort))
  return (
    <div className="list-room" ref={box}>
      <FilterBar filter={filter} sort={sort} onFilter={onFilter} />
      <Shown reading={rows.total} lines={[90, 70, 90, 60, 90, 80]}>
        {(total) =>
          total === 0 ? (
            <NothingFits filter={filter} />
          ) : (
            <>
              <Grid
                key={isInbox ? 'inbox' : 'list'}
                id={LIST_ID}
                label={isInbox ? say.inboxGrid : say.grid}
                listKey={keyOf(asked)}
                count={total}
                itemAt={rows.rowAt}
                keyOf={(row) => row.id}
                rowHeight={filter.search === '' ? ROW : ROW_WITH_HIT}
                columns={isInbox ? inboxColumns : listColumns}
                sort={{
                  // Without a search the best match is the order of references.
                  by: sort.by === 'relevance' && filter.search === '' ? 'ref' : sort.by,
                  descending: sort.descending,
                  onSort: (column) => replace({ screen: 'evidence', filter, sort: nextSort(column, sort) }),
                }}
                selection={selection}
                onOpen={(row, place) => {
                  keepPlace(keyOf(asked), place)
                  open(row.id)
                }}
                onSight={rows.onSight}
                keys={{
                  Delete: (row) => void removeItems(selection.ids.length > 0 ? selection.ids : [row.id]),
                  F2: (row) => (isInbox ? focusTitle(row.id) : open(row.id)),
                }}
                start={start}
              />
              <SelectionBar total={total} selection={selection} />
            </>
          )
        }
      </Shown>
    </div>
  )
}

/** Nothing in the inbox is good news; nothing behind filters is not. */
function NothingFits({ filter }: { readonly filter: EvidenceFilter }): ReactNode {
  const all = <Button onPress={() => go(toEvidenceList(ALL_EVIDENCE))}>{say.showAll}</Button>
  const isInbox = JSON.stringify(filter) === JSON.stringify({ ...ALL_EVIDENCE, unmapped: true })
  return (
    <Empty title={isInbox ? say.inboxEmptyTitle : say.noneFound} action={all}>
      {isInbox ? say.inboxEmpty : say.noneFoundLead}
    </Empty>
  )
}
