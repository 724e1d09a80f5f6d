'use client'
import { createContext, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { bindingsOf, type Command } from './command'
import { useKeys, type KeyMap } from './use-keys'

/** Takes the commands of one component under its key, or takes them back with null. */
type Register = (owner: string, commands: readonly Command[] | null) => void

const RegisterContext = createContext<Register | null>(null)
const CommandsContext = createContext<readonly Command[]>([])

/** Collects what the screens register with `useCommands` and binds their keys. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [owners, setOwners] = useState<ReadonlyMap<string, readonly Command[]>>(new Map())
  const register = useMemo<Register>(
    () => (owner, commands) =>
      setOwners((before) => {
        const after = new Map(before)
        if (commands) after.set(owner, commands)
        else after.delete(owner)
        return after
      }),
    [],
  )
  const commands = useMemo(
    () => [...new Map([...owners.values()].flat().map((command) => [command.id, command])).values()],
    [owners],
  )
  const keys = useMemo<KeyMap>(() => Object.fromEntries(bindingsOf(commands)), [commands])
  useKeys(keys)
  return (
    <RegisterContext value={register}>
      <CommandsContext value={commands}>{children}</CommandsContext>
    </RegisterContext>
  )
}

/**
 * Offers commands in the palette and by their keys while the component is mounted.
 * Keep the array stable (`useMemo`): a new array is a new registration.
 */
export function useCommands(commands: readonly Command[]): void {
  const register = useContext(RegisterContext)
  const owner = useId()
  useEffect(() => {
    register?.(owner, commands)
    return () => register?.(owner, null)
  }, [register, owner, commands])
}

/** All commands offered now. */
export function useAllCommands(): readonly Command[] {
  return useContext(CommandsContext)
}
