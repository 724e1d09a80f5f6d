'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { ProjectId } from '@/core/ids'
import { counted } from '@/core/import/change'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { LinkButton } from '../ui/link-button'
import { announce } from '../ui/live-region'
import { showToast, showUndo } from '../ui/toasts'
import { BringPanel } from './bring-panel'
import { EntryView } from './entry-view'
import { FileLanding } from './file-landing'
import { isShelvable, shelvableEntries, twinOf, type ImportEntry } from './import-entry'
import { importQueueOf, useImportEntries } from './import-queues'
import type { ImportSource } from './import-source'
import { QueueList } from './queue-list'
import { useImportKeys } from './use-import-keys'
import { useLeaveWarning } from './use-leave-warning'
import { usePastedAnywhere } from './use-pasted-anywhere'

export interface ImportDeskProps {
  readonly projectId: ProjectId
}

/** Where texts are brought in: paste or drop, look each over, put them on the shelf. */
export function ImportDesk({ projectId }: ImportDeskProps) {
  const router = useRouter()
  const queue = importQueueOf(projectId)
  const entries = useImportEntries(projectId)
  const [chosen, setChosen] = useState(queue.lastAdded)
  const [isShelvingAll, setShelvingAll] = useState(false)
  const selected = entries.find(({ key }) => key === chosen) ?? entries[0] ?? null
  const all = shelvableEntries(entries)
  const projectHref = `/projects/${projectId}`

  const bring = (sources: readonly ImportSource[]) => {
    const [first] = queue.add(sources)
    if (first === undefined) return
    setChosen(first)
    announce(sources.length === 1 ? 'Reading the text.' : `Reading ${sources.length} texts.`)
  }

  // What went on the shelf at an earlier visit is done.
  useEffect(() => queue.clearShelved(), [queue])

  const shelve = async (entry: ImportEntry) => {
    if (!isShelvable(entry)) return
    await queue.shelve([entry.key])
    const now = queue.entries()
    const done = now.find(({ key }) => key === entry.key)
    if (done?.stage !== 'shelved') return
    // Pages already seen show the new article when one goes back to them.
    router.refresh()
    const next = shelvableEntries(now)[0]
    if (next === undefined) return
    // Whoever went on to another text meanwhile stays there.
    setChosen((now) => (now === null || now === entry.key ? next.key : now))
    showToast({
      message: `“${done.details?.title ?? done.name}” is on the shelf.`,
      action: { label: 'Open', run: () => router.push(`${projectHref}/articles/${done.articleId}`) },
    })
  }

  const shelveAll = async () => {
    if (isShelvingAll || all.length === 0) return
    setShelvingAll(true)
    await queue.shelve(all.map(({ key }) => key))
    setShelvingAll(false)
    router.refresh()
    const now = queue.entries()
    const failed = now.filter(({ key, stage }) => stage !== 'shelved' && all.some((entry) => entry.key === key))
    if (failed[0]) setChosen(failed[0].key)
    announce(
      failed.length === 0
        ? `${all.length} articles are on the shelf.`
        : `${failed.length} of ${all.length} could not be put on the shelf.`,
    )
  }

  const discard = (entry: ImportEntry) => {
    if (entry.stage === 'shelving') return
    const at = entries.indexOf(entry)
    setChosen((entries[at + 1] ?? entries[at - 1])?.key ?? null)
    const undo = queue.discard(entry.key)
    if (entry.stage === 'shelved') return
    showUndo(`Discarded “${entry.details?.title || entry.name}”.`, () => {
      undo()
      setChosen(entry.key)
    })
  }

  const step = (by: 1 | -1) => {
    const at = selected === null ? -1 : entries.indexOf(selected)
    const next = entries[Math.min(Math.max(at + by, 0), entries.length - 1)]
    if (next) setChosen(next.key)
  }

  useImportKeys({
    onShelve: selected && isShelvable(selected) ? () => void shelve(selected) : null,
    onShelveAll: all.length > 1 ? () => void shelveAll() : null,
    onDiscard: selected ? () => discard(selected) : null,
    onStep: entries.length > 1 ? step : null,
  })
  usePastedAnywhere(bring)
  useLeaveWarning(entries)

  const shelved = entries.filter(({ stage }) => stage === 'shelved').length
  return (
    <Page
      title="Bring articles in"
      lead={
        shelved === 0
          ? 'Nothing goes on the shelf before you have looked it over.'
          : `${shelved} of ${counted(entries.length, 'text')} ${shelved === 1 ? 'is' : 'are'} on the shelf.`
      }
      width="wide"
      actions={
        <>
          {shelved > 0 ? <LinkButton href={projectHref}>Back to the shelf</LinkButton> : null}
          {all.length > 1 || isShelvingAll ? (
            <Button keys="$mod+Shift+Enter" isPending={isShelvingAll} onPress={() => void shelveAll()}>
              {`Put all ${all.length} on the shelf`}
            </Button>
          ) : null}
        </>
      }
    >
      <FileLanding
        label="Drop to read them"
        onFiles={(files) => bring(files.map((file) => ({ kind: 'file', file })))}
      />
      {selected === null ? (
        <BringPanel onSources={bring} isCompact={false} />
      ) : (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <div className="flex flex-col gap-6">
            <QueueList
              entries={entries}
              selectedKey={selected.key}
              onSelect={setChosen}
              onCommandEnter={(withShift) => void (withShift ? shelveAll() : shelve(selected))}
            />
            <div className="max-lg:hidden">
              <BringPanel onSources={bring} isCompact />
            </div>
          </div>
          <EntryView
            key={selected.key}
            entry={selected}
            twin={twinOf(entries, selected)}
            queue={queue}
            projectHref={projectHref}
            onShelve={() => void shelve(selected)}
            onDiscard={() => discard(selected)}
          />
          <div className="lg:hidden">
            <BringPanel onSources={bring} isCompact />
          </div>
        </div>
      )}
    </Page>
  )
}
