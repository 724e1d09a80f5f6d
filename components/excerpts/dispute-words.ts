import { type DisputeFilter, disputeFilters } from '@/core/excerpts/query'

/** How it stands with what a passage is disputed in, as it is said. */
export const disputeWords: Readonly<Record<DisputeFilter, string>> = {
  undisputed: 'Undisputed',
  open: 'Waiting for a decision',
  reopened: 'Reopened',
  decided: 'Decided',
  side: 'Decided: one side is right',
  both: 'Decided: both are valid',
  neither: 'Decided: neither',
  unclear: 'Decided: the codebook is unclear',
  leftOpen: 'Decided: left open',
}

/** The same to choose from. */
export const disputeChoices = disputeFilters.map((id) => ({ id, name: disputeWords[id] }))
