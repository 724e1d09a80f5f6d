import type { DemoRound } from './model'

/** Blind rounds in every state: being coded, read a second time and all submitted, revealed, half decided, settled. */
export const rounds: readonly DemoRound[] = [
  {
    article: 'the-lock-and-the-castle',
    assignedDaysAgo: 9,
    assignments: [
      { to: 'analyst-a', startedDaysAgo: 8.8, submittedDaysAgo: 6.0 },
      { to: 'analyst-b', startedDaysAgo: 8.6 },
      { to: 'analyst-c', startedDaysAgo: 8.5 },
      { to: 'analyst-d' },
    ],
    decisions: [],
  },
  {
    article: 'representation-without-a-ballot',
    assignedDaysAgo: 42,
    assignments: [
      { to: 'analyst-a', startedDaysAgo: 41.5, submittedDaysAgo: 40.6 },
      { to: 'analyst-b', startedDaysAgo: 41.4, submittedDaysAgo: 40.5 },
      { to: 'analyst-c', startedDaysAgo: 41.2, submittedDaysAgo: 40.4 },
      { to: 'analyst-d', startedDaysAgo: 41.1, submittedDaysAgo: 40.3 },
    ],
    revealedDaysAgo: 40.3,
    decisions: [],
  },
  {
    article: 'representation-without-a-ballot',
    assignedDaysAgo: 4,
    assignments: [
      { to: 'analyst-a', startedDaysAgo: 3.5, submittedDaysAgo: 2.5 },
      { to: 'analyst-b', startedDaysAgo: 3.4, submittedDaysAgo: 2.0 },
      { to: 'analyst-c', startedDaysAgo: 3.2, submittedDaysAgo: 1.2 },
    ],
    decisions: [],
  },
  {
    article: 'nobody-owes-you-a-hero',
    assignedDaysAgo: 22.5,
    assignments: [
      { to: 'analyst-a', startedDaysAgo: 22.0, submittedDaysAgo: 20.9 },
      { to: 'analyst-b', startedDaysAgo: 21.9, submittedDaysAgo: 20.8 },
      { to: 'analyst-c', startedDaysAgo: 21.8, submittedDaysAgo: 20.7 },
      { to: 'analyst-d', startedDaysAgo: 21.8, submittedDaysAgo: 20.6 },
    ],
    revealedDaysAgo: 20.6,
    decisions: [],
  },
  {
    article: 'guests-in-another-army',
    assignedDaysAgo: 34.5,
    assignments: [
      { to: 'analyst-a', startedDaysAgo: 33.9, submittedDaysAgo: 32.4 },
      { to: 'analyst-b', startedDaysAgo: 33.8, submittedDaysAgo: 32.3 },
      { to: 'analyst-c', startedDaysAgo: 33.7, submittedDaysAgo: 32.2 },
      { to: 'analyst-d', startedDaysAgo: 33.6, submittedDaysAgo: 32.1 },
    ],
    revealedDaysAgo: 32.1,
    decisions: [],
  },
  {
    article: 'the-side-door',
    assignedDaysAgo: 28.5,
    assignments: [
      { to: 'analyst-a', startedDaysAgo: 28.0, submittedDaysAgo: 27.4 },
      { to: 'analyst-b', startedDaysAgo: 27.9, submittedDaysAgo: 26.6 },
      { to: 'analyst-c', startedDaysAgo: 27.7, submittedDaysAgo: 26.3 },
      { to: 'analyst-d', startedDaysAgo: 27.5, submittedDaysAgo: 26.2 },
    ],
    revealedDaysAgo: 26.2,
    decisions: [],
  },
]
