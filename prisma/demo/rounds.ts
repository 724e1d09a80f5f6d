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
    decisions: [
      {
        about: 'more closely commanded than either their admirers',
        outcome: 'both',
        reason: 'Two findings of one sentence: what the formations are, and what their importance is said to rest on.',
        daysAgo: 29.6,
      },
      {
        about: '“over a thousand bayonets.”',
        outcome: 'side',
        chosen: 'analyst-a',
        reason:
          'The figure and its correction belong together: quoted alone, the thousand bayonets would stand as a fact. Volunteer units stays, as the unit’s size is said.',
        daysAgo: 29.5,
        rule: {
          kind: 'use',
          category: 'capability-claim',
          text: 'Take in the sentence that corrects the figure, when it follows at once.',
        },
      },
      {
        about: 'exists mainly as a video channel with 230,000 subscribers',
        outcome: 'both',
        reason: 'What the formation is, and how large it makes itself. The same words answer both.',
        daysAgo: 29.5,
      },
      {
        about: 'Most were never answered',
        outcome: 'neither',
        reason: 'This is about letters, and about the caution of recruiters. No unit and no institution acts here.',
        daysAgo: 29.4,
      },
      {
        about: 'The proclamations speak of “liberated Russian soil”',
        outcome: 'leftOpen',
        reason:
          'Whether a proclamation that is staged for a camera claims legitimacy can be argued both ways, and we did for an hour. Both passages stay as they are coded.',
        daysAgo: 29.2,
      },
    ],
    watched: [
      { about: 'may after some months in a camp ask to be transferred', owner: 'analyst-b', dueInDays: -2 },
      { about: '“Only those who have borne arms against the regime', owner: 'lead', dueInDays: 5 },
    ],
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
    decisions: [
      {
        about: 'a side door: narrow, public, and with the price written on it.',
        outcome: 'side',
        chosen: 'analyst-d',
        reason:
          'The brief introduces what it will ask for and asks nothing specific yet. The parent category holds until the list of conditions; the six conditions have tags of their own.',
        daysAgo: 24.6,
        rule: {
          kind: 'avoid',
          category: 'call-for-sanctions',
          text: 'Not for the announcement of a proposal; wait for the sentence that says what is to be done to whom.',
        },
      },
      {
        about: 'They say that they are opponents of the regime.',
        outcome: 'side',
        chosen: 'analyst-c',
        reason: 'The twelve claim to speak as opponents. That the brief doubts them does not make it less of a claim.',
        daysAgo: 24.6,
        exampleFor: 'legitimacy-claim',
      },
      {
        about: '“by any reasonable standard a member of the democratic opposition in exile.”',
        outcome: 'side',
        chosen: 'analyst-d',
        reason:
          'After the discussion three of us read it as a claim of the lawyers, and the quotation is the claim. The endowments before it are biography, the sentence after it the test he fails.',
        daysAgo: 24.4,
        rule: {
          kind: 'avoid',
          category: 'exile-opposition',
          text: 'Not where only a party in the text counts somebody in; the text itself has to.',
        },
      },
      {
        about: 'a register of 4,112 officials',
        outcome: 'side',
        chosen: 'analyst-b',
        reason: 'Who made the register belongs to the passage: without its subject the excerpt cannot be read alone.',
        daysAgo: 24.3,
      },
      {
        about: 'the prison doctor who brings out the register of deaths',
        outcome: 'side',
        chosen: 'analyst-b',
        reason: 'Three people who break with their institution, in three sentences. This is what the category is for.',
        daysAgo: 24.3,
        exampleFor: 'defectors',
      },
      {
        about: 'They are worth more to a prosecutor than a seized yacht',
        outcome: 'neither',
        reason:
          'No ask is made here, and the first sentence is covered by the passage before it. We do not tag what a sentence is meant to lead up to.',
        daysAgo: 24.2,
      },
      {
        about: 'let a panel of three retired judges',
        outcome: 'unclear',
        reason:
          'Is a list of six conditions one ask or six? The definition does not say. Tamar’s reading keeps the proposal together, Linh’s makes excerpts that can be quoted. For the codebook meeting.',
        daysAgo: 24.0,
      },
      {
        about: 'Of the fewer than forty removals',
        outcome: 'neither',
        reason: 'The authors report a count. Nobody claims to be or to stand for anything.',
        daysAgo: 23.9,
      },
      {
        about: 'it would be the largest leak in the history of the service',
        outcome: 'side',
        chosen: 'analyst-b',
        reason: 'The forecast needs its condition, and the people it is about are defectors to be.',
        daysAgo: 23.9,
      },
    ],
  },
]
