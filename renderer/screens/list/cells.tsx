// What stands in the cells of the evidence list.
import { useMemo, type ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import type { GridColumn } from '../../parts/grid-types.ts'
import { Tag } from '../../parts/say.tsx'
import { Thumbnail } from '../read/thumbnail.tsx'
import { useTypeNames } from '../type-names.ts'
import { sortOf, trackOf, type ColumnId } from './columns.ts'
import { Hit } from './hit.tsx'
import type { Row } from './rows.ts'

const { list: say, evidence, desk } = words.page

/** The columns of the list in their order, ready for the grid. */
export function useListColumns(shown: readonly ColumnId[]): readonly GridColumn<Row>[] {
  const cells = useCells()
  return useMemo(
    () =>
      shown.map((id) => ({
        id,
        head: say.column[id],
        isHeadHidden: id === 'thumbnail',
        isSortable: sortOf(id) !== undefined,
        width: trackOf(id),
        cell: cells[id],
      })),
    [shown, cells],
  )
}

type Cell = (row: Row) => ReactNode

function useCells(): Record<ColumnId, Cell> {
  const typeName = useTypeNames()
  const activities = useCall('activity.list', {}).value
  const people = useCall('person.list', {}).value
  return useMemo(() => {
    const activityNames = new Map(activities?.map(({ id, name }) => [id, name]))
    const names = new Map(people?.map(({ id, name }) => [id, name]))
    return {
      thumbnail: pictureCell,
      ref: ({ ref }) => <span className="text-muted">{ref}</span>,
      title: titleCell,
      type: ({ type }) => <Line>{typeName(type)}</Line>,
      date: dateCell,
      criteria: criteriaCell,
      files: ({ files }) => <span className="text-muted">{files.length === 0 ? '' : desk.files(files.length)}</span>,
      activity: ({ activityId }) => <Line>{activityId === null ? '' : activityNames.get(activityId)}</Line>,
      stage: ({ stage }) => (stage === null ? '' : evidence.stages[stage]),
      people: ({ witnessIds }) => <Line>{witnessIds.flatMap((id) => names.get(id) ?? []).join(', ')}</Line>,
      changed: ({ changedAt }) => <Line>{words.core.period(changedAt.slice(0, 10), null)}</Line>,
    }
  }, [typeName, activities, people])
}

const Line = ({ children }: { readonly children: ReactNode }): ReactNode => <span className="cut">{children}</span>

export function pictureCell({ files: [file] }: Row): ReactNode {
  return <Thumbnail file={file ?? null} />
}

function titleCell(row: Row): ReactNode {
  const tags = [row.confidential && evidence.confidential, row.heldElsewhere && evidence.heldElsewhere].filter(
    (tag) => tag !== false,
  )
  return (
    <span className="title-cell">
      <span className="title-cell-line">
        <span className={row.hit === '' ? 'title-cell-title title-cell-two' : 'title-cell-title cut'}>{row.title}</span>
        {tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </span>
      {row.hit !== '' && (
        <span className="title-cell-hit">
          <Hit text={row.hit} />
        </span>
      )}
    </span>
  )
}

function dateCell({ date, dateTo }: Row): ReactNode {
  return date === null ? (
    <span className="text-muted">{evidence.noDate}</span>
  ) : (
    <span className="date-cell">
      <Line>{words.core.period(date, null)}</Line>
      {dateTo !== null && dateTo !== date && (
        <span className="cut text-muted text-note">{say.untilDay(words.core.period(dateTo, null))}</span>
      )}
    </span>
  )
}

function criteriaCell({ links }: Row): ReactNode {
  const live = links.filter((link) => link.state !== 'withdrawn')
  const count = new Set(live.map((link) => link.subPointId ?? link.criterionId)).size
  const toCheck = live.some((link) => link.state === 'recheck')
  return (
    <span className={count === 0 || toCheck ? 'cut tone-partly' : 'cut'}>
      {toCheck ? evidence.recheck : desk.criteriaLinked(count)}
    </span>
  )
}
