'use client'
import { Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { Kbd } from '../ui/kbd'
import { useOpenPalette } from './shell-commands'

/** Opens the palette: a quiet field on wide screens, an icon on narrow ones. */
export function PaletteButton() {
  const openPalette = useOpenPalette()
  return (
    <AriaButton
      onPress={openPalette}
      className={classNames(buttonLook('plain', 'md', true), 'xl:w-auto xl:justify-start xl:px-2.5 xl:text-muted')}
    >
      <Search aria-hidden className="size-4" />
      <span className="font-normal max-xl:sr-only">Find</span>
      <span className="sr-only">a command</span>
      <span className="ml-1 hidden xl:inline-flex">
        <Kbd keys="$mod+k" />
      </span>
    </AriaButton>
  )
}
