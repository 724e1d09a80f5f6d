'use client'
import { UserPlus } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { counted } from '@/core/import/change'
import type { ArticleId, UserId } from '@/core/ids'
import type { Member, Project } from '@/core/projects/project'
import { may } from '@/core/rights'
import type { ProgressRow } from '@/core/rounds/progress'
import { useMedia } from '../reading/use-media'
import type { Command } from '../shell/command'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { LinkButton } from '../ui/link-button'
import { showToast } from '../ui/toasts'
import { AssignDialog } from './assign-dialog'
import { BeginRoundDialog } from './begin-round-dialog'
import { BoardFilters } from './board-filters'
import { BoardGrid } from './board-grid'
import { BoardList } from './board-list'
import { assignablePeople, boardPeople } from './board-people'
import { assignedIn } from './board-rows'
import type { BoardPerson, BoardSeat, RoundDeed } from './board-seat'
import { type BoardFilter, everything, filterBoard, isFiltered } from './filter-board'
import { OwnArticles } from './own-articles'
import { RevealDialog } from './reveal-dialog'
import { standingOf } from './round-words'
import { StandingLegend } from './standing-sign'
import { TurnBlindDialog } from './turn-blind-dialog'
import { useAssigning } from './use-assigning'
import { type BoardPage, useBoard } from './use-board'
import { useRoundDeeds } from './use-round-deeds'

export interface RoundsBoardProps {
  readonly project: Pick<Project, 'id' | 'role'>
  readonly userId: UserId
  /** The newest articles, as the server read them. */
  readonly first: BoardPage
  /** The viewer's place in the project's log, from before `first` was read. */
  readonly cursor: string
  /** Everybody who is or was in the project. */
  readonly members: readonly Member[]
}

/** A table on a wide screen, a list on a narrow one. */
const narrow = '(width < 48rem)'

/** How far every article is, who codes it, and what a lead can do about it. */
export function RoundsBoard({ project, userId, first, cursor, members }: RoundsBoardProps) {
  const mayAssign = may(project.role, 'assign')
  const mayReveal = may(project.role, 'reveal')
  const [filter, setFilter] = useState<BoardFilter>(everything)
  const board = useBoard(project.id, first, cursor, isFiltered(filter))
  const { pending, toggle, assignAll } = useAssigning(project.id, board.take)
  const deeds = useRoundDeeds(project.id, board.take)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ readonly deed: RoundDeed; readonly id: ArticleId } | null>(null)
  const [isAssigning, setAssigning] = useState(false)
  const [leaving, setLeaving] = useState<{ readonly row: ProgressRow; readonly person: BoardPerson } | null>(null)
  // The hint for a first time stays until the page is left: nothing jumps with the first assignment.
  const [isUnassigned] = useState(() => mayAssign && first.items.every(({ state }) => state === 'unassigned'))
  const filterField = useRef<HTMLInputElement>(null)
  const isNarrow = useMedia(narrow)

  const people = useMemo(() => boardPeople(members, board.rows), [members, board.rows])
  const assignable = useMemo(() => assignablePeople(members), [members])
  const names = useMemo(() => new Map(members.map((member) => [member.userId, member.name])), [members])
  const nameOf = useCallback((id: UserId) => names.get(id) ?? 'former member', [names])
  const shown = useMemo(() => filterBoard(board.rows, filter), [board.rows, filter])

  const onToggle = useCallback(
    (row: ProgressRow, person: BoardPerson) => {
      // A submission that is taken away is gone: that is asked before.
      if (standingOf(assignedIn(row).get(person.id)) === 'submitted') setLeaving({ row, person })
      else toggle(row, person.id, person.name)
    },
    [toggle],
  )
  const onAssignAll = useCallback(
    async (rows: readonly ProgressRow[], person: BoardPerson) => {
      const problem = await assignAll(rows.map(({ articleId }) => ({ articleId, userId: person.id })))
      showToast(
        problem === null
          ? { message: `Assigned ${counted(rows.length, 'article')} to ${person.name}.` }
          : { tone: 'danger', message: problem.detail },
      )
    },
    [assignAll],
  )
  const seat = useMemo<BoardSeat>(
    () => ({
      projectId: project.id,
      userId,
      mayAssign,
      mayReveal,
      pending,
      onToggle,
      onAssignAll: (rows, person) => void onAssignAll(rows, person),
      onShowOnly: ({ id }) => setFilter({ ...everything, userId: id }),
      onAsk: (deed, { articleId }) => setAsked({ deed, id: articleId }),
    }),
    [project.id, userId, mayAssign, mayReveal, pending, onToggle, onAssignAll],
  )

  useCommands(
    useMemo<readonly Command[]>(() => {
      const section = 'Rounds'
      return [
        {
          id: 'rounds.filter',
          label: 'Filter the articles',
          keys: '/',
          section,
          run: () => filterField.current?.focus(),
        },
        ...(mayAssign
          ? [
              {
                id: 'rounds.assign',
                label: 'Assign articles to analysts',
                keys: 'Shift+A',
                section,
                words: 'share out distribute',
                run: () => setAssigning(true),
              },
            ]
          : []),
      ]
    }, [mayAssign]),
  )

  const askedRow = board.rows.find(({ articleId }) => articleId === asked?.id)
  const close = () => setAsked(null)
  const isEmpty = board.rows.length === 0

  const assignButton = (
    <Button
      look={isUnassigned ? 'primary' : 'quiet'}
      icon={<UserPlus aria-hidden className="size-4" />}
      keys="Shift+A"
      onPress={() => setAssigning(true)}
    >
      Assign …
    </Button>
  )
  return (
    <Page
      title="Rounds"
      width="wide"
      lead="Who codes which article, how far they are, and when what they marked is compared."
      actions={mayAssign && !isEmpty ? assignButton : null}
    >
      {isEmpty ? (
        <EmptyState
          title="No articles yet"
          action={
            may(project.role, 'import') ? (
              <LinkButton look="primary" href={`/projects/${project.id}/import`}>
                Bring articles in
              </LinkButton>
            ) : null
          }
        >
          Once there are articles, they stand here with the analysts who code them.
        </EmptyState>
      ) : (
        <>
          <OwnArticles rows={board.rows} seat={seat} saysNothing={project.role === 'analyst'} />
          {isUnassigned ? (
            <Callout className="mb-5" title="Nobody is assigned yet">
              Assign analysts to the articles, one by one in the table or all at once with “Assign”. They submit when
              they are done; then you reveal what they marked, and they talk about where they differ.
            </Callout>
          ) : null}
          <h2 className="sr-only">All articles</h2>
          <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <BoardFilters filter={filter} onChange={setFilter} people={people} inputRef={filterField} />
            <p role="status" className="text-[0.8125rem] text-muted tabular-nums">
              {countWords(shown.length, board.rows.length, isFiltered(filter), board.hasMore)}
              {mayAssign && selected.size > 0 && !isNarrow ? ` · ${selected.size} selected` : ''}
            </p>
          </div>
          {shown.length === 0 ? (
            <p className="border-t py-10 text-center text-muted">
              {board.isLoading ? 'Looking …' : 'No article is like this.'}{' '}
              <button type="button" className="link" onClick={() => setFilter(everything)}>
                Show all
              </button>
            </p>
          ) : isNarrow ? (
            <BoardList
              rows={shown}
              people={people.length > 0 ? withAssignable(people, assignable) : assignable}
              seat={seat}
            />
          ) : (
            <BoardGrid
              rows={shown}
              people={people}
              seat={seat}
              selected={selected}
              onSelect={(ids, isSelected) =>
                setSelected((before) => {
                  const after = new Set(before)
                  for (const id of ids)
                    if (isSelected) after.add(id)
                    else after.delete(id)
                  return after
                })
              }
            />
          )}
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <StandingLegend />
            {mayAssign && !isNarrow ? (
              <p className="flex items-center gap-1.5 text-[0.8125rem] text-muted pointer-coarse:hidden">
                <Kbd keys="ArrowUp" isSubject /> <Kbd keys="ArrowRight" isSubject /> move,{' '}
                <Kbd keys="Space" isSubject /> assigns or takes away
              </p>
            ) : null}
          </div>
          {board.problem ? (
            <Callout tone="danger" isNews className="mt-4" title="The board could not be read">
              {board.problem.detail}
            </Callout>
          ) : null}
          {board.hasMore ? (
            <div className="mt-5 flex justify-center">
              <Button isPending={board.isLoading} onPress={board.loadMore}>
                {board.problem ? 'Try again' : 'Load older articles'}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {isAssigning ? (
        <AssignDialog
          board={board.rows}
          shown={shown}
          selected={isNarrow ? [] : board.rows.filter(({ articleId }) => selected.has(articleId))}
          people={assignable}
          onAssign={assignAll}
          onClose={() => setAssigning(false)}
        />
      ) : null}
      {askedRow !== undefined && asked?.deed === 'reveal' ? (
        <RevealDialog row={askedRow} nameOf={nameOf} onReveal={deeds.reveal} onClose={close} />
      ) : null}
      {askedRow !== undefined && asked?.deed === 'blind' ? (
        <TurnBlindDialog row={askedRow} onTurn={deeds.turnBlind} onClose={close} />
      ) : null}
      {askedRow !== undefined && asked?.deed === 'begin' ? (
        <BeginRoundDialog row={askedRow} nameOf={nameOf} onBegin={deeds.begin} onAssign={assignAll} onClose={close} />
      ) : null}
      <ConfirmDialog
        title={leaving === null ? '' : `Take it away from ${leaving.person.name}?`}
        confirmLabel="Take it away"
        isDanger
        isOpen={leaving !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setLeaving(null)
        }}
        onConfirm={() => {
          if (leaving !== null) toggle(leaving.row, leaving.person.id, leaving.person.name)
        }}
      >
        {leaving === null
          ? null
          : `${leaving.person.name} has submitted “${leaving.row.title}”. The submission ends with the assignment; what was coded stays.`}
      </ConfirmDialog>
    </Page>
  )
}

function withAssignable(columns: readonly BoardPerson[], assignable: readonly BoardPerson[]): readonly BoardPerson[] {
  return [...new Map([...columns, ...assignable].map((person) => [person.id, person])).values()]
}

function countWords(found: number, all: number, filtered: boolean, hasMore: boolean): string {
  const total = `${all.toLocaleString('en')}${hasMore ? '+' : ''}`
  return filtered
    ? `${found.toLocaleString('en')} of ${total} articles`
    : `${total} ${all === 1 && !hasMore ? 'article' : 'articles'}`
}
