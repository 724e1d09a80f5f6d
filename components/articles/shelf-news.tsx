'use client'
import { counted } from '@/core/import/change'
import { Button } from '../ui/button'

export interface ShelfNewsProps {
  /** Articles that came while the shelf was on the screen. */
  readonly waiting: number
  /** Articles that were taken off meanwhile. */
  readonly gone: number
  readonly onShow: () => void
}

/** Says beside the filter what happened to the shelf meanwhile; the list itself does not move until it is asked to. */
export function ShelfNews({ waiting, gone, onShow }: ShelfNewsProps) {
  const words = [
    waiting > 0 ? counted(waiting, 'new article') : '',
    gone > 0 ? `${gone.toLocaleString('en')} taken off the shelf` : '',
  ].filter(Boolean)
  return (
    <div className="flex items-center gap-3 sm:ml-auto">
      <p role="status" className="text-[0.8125rem] font-medium">
        {words.join(', ')}
      </p>
      {words.length > 0 ? (
        <Button size="sm" onPress={onShow}>
          Show
        </Button>
      ) : null}
    </div>
  )
}
