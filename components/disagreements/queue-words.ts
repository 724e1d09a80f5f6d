import type { QueueDue, QueueSize, QueueSort } from './queue-query'

/** Dues of the filter in words. */
export const dueWords: Readonly<Record<QueueDue, string>> = {
  overdue: 'Overdue',
  week: 'Within a week',
  none: 'Without a date',
}

/** Sizes of the filter in words; their bounds are the server's. */
export const sizeWords: Readonly<Record<QueueSize, string>> = {
  phrase: 'A few words',
  sentence: 'A sentence or so',
  passage: 'Longer passages',
}

/** Orders in words. */
export const sortWords: Readonly<Record<QueueSort, string>> = {
  unblocks: 'Unblocks most',
  place: 'By article and place',
  due: 'By due date',
  newest: 'Newest first',
}
