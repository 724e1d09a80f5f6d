'use client'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { Switch } from '../ui/switch'
import { setBareKeys, useBareKeys } from './bare-keys'
import { bySection } from './command'
import { useAllCommands } from './commands-provider'

export interface KeySheetProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Lists the keys of everything on this screen, and switches the bare ones off. */
export function KeySheet({ isOpen, onOpenChange }: KeySheetProps) {
  const sections = bySection(useAllCommands().filter(({ keys }) => keys))
  const bareKeys = useBareKeys()
  return (
    <Dialog title="Keys" size="md" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="gap-x-10 sm:columns-2">
        {sections.map(({ section, commands }) => (
          <section key={section} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-muted">{section}</h3>
            <dl>
              {commands.map(({ id, label, keys }) => (
                <div key={id} className="flex items-baseline justify-between gap-4 border-b py-1.5">
                  <dt>{label}</dt>
                  <dd>
                    <Kbd keys={keys ?? ''} isSubject />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-3 border-t pt-4">
        <Switch
          isSelected={bareKeys}
          onChange={setBareKeys}
          description="Off, only keys with Ctrl, ⌘ or Alt work: better with voice control or where letters are pressed by accident. Kept in this browser."
        >
          Single-key shortcuts
        </Switch>
      </div>
    </Dialog>
  )
}
