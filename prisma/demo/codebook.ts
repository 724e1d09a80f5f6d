import type { DemoCategory } from './model'

export const codebook: readonly DemoCategory[] = [
  {
    slug: 'actors',
    parent: null,
    name: 'Actors',
    colour: 'graphite',
    key: '1',
    definition: {
      summary: 'A passage that tells the reader who somebody is, what they did or how they are organised.',
      use: 'When a group or person matters to the argument but fits none of the kinds below, or fits several equally.',
      avoid: 'For a bare mention in passing. Prefer a child whenever one of them clearly applies.',
      examples: ['From within, they are hardly on speaking terms.'],
    },
  },
  {
    slug: 'exile-opposition',
    parent: 'actors',
    name: 'Exile opposition',
    colour: 'azure',
    key: 'e',
    definition: {
      summary:
        'Politicians, parties, councils and campaigns abroad that seek power at home, or to change who holds it.',
      use: 'For their composition, conduct and quarrels, including political wings of armed units when they act as politicians.',
      avoid:
        'For self-help among emigrants (Diaspora initiative). For what they say about their own right to speak, add Legitimacy claim.',
      examples: ['The former deputies mean to vote it down.'],
    },
  },
  {
    slug: 'volunteer-units',
    parent: 'actors',
    name: 'Volunteer units',
    colour: 'crimson',
    key: 'v',
    definition: {
      summary: 'Armed formations of citizens who fight against their own state, and those who serve in them.',
      use: 'For recruitment, command, operations, losses and public appearances of the units.',
      avoid:
        'For civilians who supply or praise them. For a soldier who has left one army and not yet joined another (Defectors).',
      examples: ['Its officers are appointed by Kyiv and its operations are approved there.'],
    },
  },
  {
    slug: 'diaspora-initiative',
    parent: 'actors',
    name: 'Diaspora initiative',
    colour: 'emerald',
    key: 'd',
    definition: {
      summary: 'Emigrants who organise practical help: schools, clinics, funds, parcels, newsrooms, supply groups.',
      use: 'When the activity is the point, whatever the people think of politics.',
      avoid:
        'When the group claims to represent others (Exile opposition), unless the passage is about the work as well.',
      examples: ['The room sends parcels to 611 people.'],
    },
  },
  {
    slug: 'defectors',
    parent: 'actors',
    name: 'Defectors',
    colour: 'amber',
    key: 'f',
    definition: {
      summary: 'People who leave the service of the state: deserters, refusers, officials who resign and talk.',
      use: 'From the decision to leave until they are settled, in prison, or under another command.',
      avoid:
        'For emigrants who never served. For prisoners of war who have joined a unit, decide by what the passage dwells on.',
      examples: ['A former deputy minister who walks into an embassy with the procurement files.'],
    },
  },
  {
    slug: 'regime-institutions',
    parent: 'actors',
    name: 'Regime institutions',
    colour: 'umber',
    key: 'r',
    definition: {
      summary: 'Courts, commissions, governors, services and media of the state, and how they go about their work.',
      use: 'For methods and motives of the apparatus: trials, counting, pressure, propaganda.',
      avoid: 'For the victims of these methods, and for individuals who have broken with the state.',
      examples: ['Employees were asked to send their supervisors a screenshot.'],
    },
  },
  {
    slug: 'claims',
    parent: null,
    name: 'Claims',
    colour: 'slate',
    key: '2',
    definition: {
      summary: 'An assertion that somebody might dispute and that the argument leans on.',
      use: 'When the kind of claim is open, or the passage weighs several kinds against each other.',
      avoid: 'For reported facts that nobody in the text contests. Prefer a child.',
      examples: ['It is sometimes said that such elections are theatre.'],
    },
  },
  {
    slug: 'legitimacy-claim',
    parent: 'claims',
    name: 'Legitimacy claim',
    colour: 'violet',
    key: 'l',
    definition: {
      summary:
        'A statement about who has, or lacks, the right to speak, decide or fight for others, and on what ground.',
      use: 'Both for the claim and for a direct attack on it. Include the ground given: votes, continuity, sacrifice, suffering.',
      avoid: 'For mere popularity or size (Capability claim), unless it is offered as a title to speak.',
      examples: ['Only those who have borne arms against the regime have earned a voice in what replaces it.'],
    },
  },
  {
    slug: 'capability-claim',
    parent: 'claims',
    name: 'Capability claim',
    colour: 'teal',
    key: 'c',
    definition: {
      summary: 'A statement of size, reach, effect or success: how many, how far, how well.',
      use: 'For figures about an actor and for their dispute. Take the figure and its source together where they stand together.',
      avoid: 'For costs and budgets as such, and for figures about the past that measure nobody’s strength.',
      examples: ['says that it has “over a thousand bayonets.”'],
    },
  },
  {
    slug: 'forecast',
    parent: 'claims',
    name: 'Forecast',
    colour: 'orchid',
    key: 'w',
    definition: {
      summary: 'What the author or a source expects or warns of, with or without a condition.',
      use: 'For statements about what will or may happen. Include the condition.',
      avoid: 'For recommendations, even when phrased in the future tense, and for an actor’s stated plans.',
      examples: ['If there is another mobilisation, within a month we would have ten times the messages.'],
    },
  },
  {
    slug: 'policy-asks',
    parent: null,
    name: 'Policy asks',
    colour: 'indigo',
    key: '3',
    definition: {
      summary: 'Something that a government, parliament or institution is asked to do or to leave undone.',
      use: 'For asks of other kinds (funding, law, diplomacy) and for lists that mix several kinds.',
      avoid: 'For advice to the opposition itself. Prefer a child.',
      examples: ['Any government negotiating an exchange should be obliged to consult it.'],
    },
  },
  {
    slug: 'call-for-sanctions',
    parent: 'policy-asks',
    name: 'Call for sanctions',
    colour: 'vermilion',
    key: 's',
    definition: {
      summary: 'An ask to list, delist or condition: asset freezes, travel bans, exports, and the rules for them.',
      use: 'Whoever asks, the author or a source, and for loosening as well as tightening.',
      avoid: 'For descriptions of sanctions in force, and for arguments about their effect (Claims).',
      examples: ['The members of the election commission should be placed under a travel ban.'],
    },
  },
  {
    slug: 'call-for-protection',
    parent: 'policy-asks',
    name: 'Call for protection',
    colour: 'moss',
    key: 'p',
    definition: {
      summary: 'An ask for asylum, visas, papers, accounts or safety for persons at risk.',
      use: 'For individuals and groups alike, and for asks not to deport.',
      avoid: 'For standing or honours given to an organisation (Call for recognition).',
      examples: ['Recognise the military card as proof of identity for the asylum application.'],
    },
  },
  {
    slug: 'call-for-recognition',
    parent: 'policy-asks',
    name: 'Call for recognition',
    colour: 'rose',
    key: 'n',
    definition: {
      summary: 'An ask to receive, consult, fund or acknowledge a group, or a warning against doing so.',
      use: 'For seats, hearings, embassies, observer status, official statements about a group’s standing.',
      avoid: 'For the group’s own claim to deserve it (Legitimacy claim); code both when the passage holds both.',
      examples: ['Give it a standing invitation to committee hearings.'],
    },
  },
]
