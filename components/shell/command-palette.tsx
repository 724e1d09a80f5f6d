'use client'
import { Search } from 'lucide-react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { MenuItem } from '../ui/menu-item'
import { MenuSection } from '../ui/menu-section'
import { bySection, matchesWords, paletteCommandId } from './command'
import { useAllCommands } from './commands-provider'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Finds every registered command by its words. */
export function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  // What opened it need not be in it.
  const commands = useAllCommands().filter(({ id }) => id !== paletteCommandId)
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-veil p-4 pt-[14vh] data-entering:animate-[appear_110ms] max-sm:p-2 max-sm:pt-4"
    >
      <Modal className="w-full max-w-xl rounded-lg border border-rule bg-raised shadow-lift outline-none">
        <Dialog aria-label="Command palette" className="flex max-h-[min(32rem,70dvh)] flex-col outline-none">
          <Autocomplete filter={matchesWords}>
            <SearchField aria-label="Find a command" autoFocus className="flex items-center gap-3 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-faint" />
              <Input
                placeholder="What would you like to do?"
                className="h-12 min-w-0 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label="Commands"
              className="min-h-0 flex-1 overflow-auto p-1.5 outline-none"
              renderEmptyState={() => (
                <p className="px-3 py-6 text-center text-muted">No command has these words. Try fewer letters.</p>
              )}
            >
              {bySection(commands).map(({ section, commands: list }) => (
                <MenuSection key={section} title={section}>
                  {list.map(({ id, label, keys, words, run }) => (
                    <MenuItem
                      key={id}
                      id={id}
                      textValue={words ? `${label} ${words}` : label}
                      {...(keys ? { keys } : {})}
                      onAction={() => {
                        onOpenChange(false)
                        run()
                      }}
                    >
                      {label}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
