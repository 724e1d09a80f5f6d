'use client'
import { type ExcerptLayer, excerptLayers } from '@/core/excerpts/excerpt'
import { Option } from '../ui/option'
import { Select } from '../ui/select'

const layerNames: Readonly<Record<ExcerptLayer, string>> = {
  analysts: 'Analysts’ highlights',
  consensus: 'Consensus',
  blind: 'Blind layer',
}

export interface LayerSelectProps {
  readonly layer: ExcerptLayer
  readonly onChange: (layer: ExcerptLayer) => void
}

/** Chooses whose highlights are listed: the analysts’ as they are now, the article’s own, or those frozen at the reveal. */
export function LayerSelect({ layer, onChange }: LayerSelectProps) {
  return (
    <Select
      aria-label="Layer"
      className="w-48 shrink-0"
      value={layer}
      onChange={(key) => {
        const chosen = excerptLayers.find((each) => each === key)
        if (chosen) onChange(chosen)
      }}
    >
      {excerptLayers.map((each) => (
        <Option key={each} id={each}>
          {layerNames[each]}
        </Option>
      ))}
    </Select>
  )
}
