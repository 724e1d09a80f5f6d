import { Skeleton } from '../ui/skeleton'

/** Holds the place of the figures while they are reckoned. */
export function FiguresSkeleton() {
  return (
    <div role="status" className="mt-6 flex flex-col gap-12">
      <span className="sr-only">The figures are being reckoned.</span>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[1.4fr_1fr_1fr]">
        {[0, 1, 2].map((each) => (
          <div key={each} className="flex flex-col gap-3">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-9 w-28" />
            <Skeleton className="h-8 w-full" />
            <Skeleton className="h-16 w-full" />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-3">
        {[0, 1, 2, 3, 4, 5, 6, 7].map((each) => (
          <Skeleton key={each} className="h-8 w-full" />
        ))}
      </div>
    </div>
  )
}
