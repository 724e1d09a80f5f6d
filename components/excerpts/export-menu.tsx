'use client'
import { Download } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { exportExtensions, exportFormats, type ExportExtension } from '@/core/excerpts/export-format'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'

export interface ExportMenuProps {
  /** How many excerpts a file will hold; null while that is not known. */
  readonly total: number | null
  /** The address of the download, with the present query. */
  readonly hrefOf: (extension: ExportExtension) => string
}

/** Downloads what the list shows, in one of the formats. */
export function ExportMenu({ total, hrefOf }: ExportMenuProps) {
  const count = total === null ? 'the excerpts' : total === 1 ? '1 excerpt' : `${total.toLocaleString('en')} excerpts`
  return (
    <MenuTrigger>
      <Button isDisabled={total === 0} icon={<Download aria-hidden className="size-4" />}>
        Export
      </Button>
      <Menu placement="bottom end" aria-label={`Export ${count}`}>
        {exportExtensions.map((extension) => (
          <MenuItem
            key={extension}
            href={hrefOf(extension)}
            download=""
            textValue={exportFormats[extension].name}
            description={`${count[0]?.toUpperCase()}${count.slice(1)}, ${uses[extension]}`}
          >
            {exportFormats[extension].name} <span className="text-muted">.{extension}</span>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}

const uses: Readonly<Record<ExportExtension, string>> = {
  csv: 'for spreadsheets, R and SPSS',
  jsonl: 'for programs, one in each line',
  md: 'for reading and writing, by article',
}
