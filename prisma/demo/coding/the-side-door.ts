import type { DemoCoding } from '../model'

const article = 'the-side-door'

export const theSideDoorCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-a',
      quote: 'This brief proposes a side door: narrow, public, and with the price written on it.',
      categories: ['call-for-sanctions'],
      daysAgo: 27.8,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'We think that this is a mistake, and that the remedy usually offered, which is to let the deserving out one at a time after discreet conversations, is a worse one. This brief proposes a side door: narrow, public, and with the price written on it.',
      categories: ['policy-asks'],
      daysAgo: 26.4,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'The remaining twelve say something new. They say that they are opponents of the regime.\nThe best known of the twelve is Arkady Belsky',
      categories: ['legitimacy-claim'],
      note: 'The claim of the twelve and its first bearer; I kept the name so that the excerpt can be found.',
      daysAgo: 27.1,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'His lawyers argue that he is “by any reasonable standard a member of the democratic opposition in exile.” He has not, so far, said in his own voice, in Russian, that the war is a crime.',
      categories: ['exile-opposition', 'legitimacy-claim'],
      daysAgo: 27.7,
      revised: { categories: ['legitimacy-claim'], daysAgo: 24.8 },
      thread: {
        comments: [
          {
            by: 'analyst-b',
            daysAgo: 26.2,
            paragraphs: [
              'Exile opposition cannot be right. The authors quote the phrase in order to doubt it. If we tag it, a search for the exile opposition brings up a fertiliser man who has never joined anything.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 26.0,
            paragraphs: [
              'We do not certify who belongs. We mark where a text speaks of the category, and here the very border of the category is on trial. I would miss this passage if it were not in the results.',
            ],
          },
          {
            by: 'analyst-d',
            daysAgo: 25.7,
            paragraphs: [
              'The actor categories say “who somebody is, what they did”. A denied membership is neither. Legitimacy claim covers the lawyers’ sentence; the second sentence is the test he fails.',
              'Mine has Claims, because the claim is not to speak for anyone but to be taken off a list. I see that this is a different objection from @analyst-b’s.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 25.5,
            paragraphs: [
              'Could we ask for a category “Contested membership”? It would have caught the woman from Novi Sad, the video channel and this one.',
            ],
          },
          {
            by: 'lead',
            daysAgo: 24.9,
            paragraphs: [
              'Let us collect a few more before we add one. @analyst-c would you list the three with links in the codebook thread? Until then: the actor tag only where the text itself, not a party in it, counts somebody in.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'His lawyers argue that he is “by any reasonable standard a member of the democratic opposition in exile.”',
      categories: ['claims'],
      daysAgo: 26.3,
      revised: { categories: ['legitimacy-claim'], daysAgo: 25.3 },
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'has endowed a chair of human rights, paid for a film about a poet who died in a camp, and given two million euros to a foundation that relocates journalists. His lawyers argue that he is “by any reasonable standard a member of the democratic opposition in exile.”',
      categories: ['legitimacy-claim'],
      daysAgo: 26.9,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'a register of 4,112 officials, managers and broadcasters whom it wants listed, with Belsky at number nine',
      categories: ['call-for-sanctions'],
      daysAgo: 27.6,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'A group of younger activists has published what it calls the Ledger, a register of 4,112 officials, managers and broadcasters whom it wants listed, with Belsky at number nine.',
      categories: ['exile-opposition', 'call-for-sanctions'],
      daysAgo: 26.8,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'We checked a hundred entries at random. Eighty-three were accurate.',
      categories: ['capability-claim'],
      daysAgo: 27.0,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'A former deputy minister who walks into an embassy with the procurement files has done something that cannot be taken back. So has the state-television editor who resigns on air, or the prison doctor who brings out the register of deaths. We would call such people defectors, and mean it as praise.',
      categories: ['defectors'],
      daysAgo: 26.7,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'We would call such people defectors, and mean it as praise. They are worth more to a prosecutor than a seized yacht, and at present most of them learn upon arrival that they’re sanctioned, can’t rent a flat, and must apply for a licence in order to pay the lawyer who will ask for them to be taken off.',
      categories: ['defectors', 'call-for-protection'],
      note: 'No ask in so many words, but the sentence has no other purpose.',
      daysAgo: 26.2,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'list the side door’s conditions in the legal act itself, so that they are the same for the friend of a minister and for a stranger;\ngrant a suspension of twelve months, rather than removal, to any listed person who breaks publicly with the institution for which he was listed and gives sworn evidence about it;\nlet a panel of three retired judges, none of them from the listing country, decide on removal at the end of that year, with reasons that are published;\nadmit evidence from exile groups, as from anyone, but give no group a vote or a veto;\nput a person back on the list, for ten years and without appeal, if the evidence turns out to have been false;\nextend the lists at the same time to the middle of the machine, above all to the judges, prosecutors and prison governors of the political cases, most of whom have never been listed anywhere.',
      categories: ['call-for-sanctions'],
      note: 'One proposal in six parts; the authors say below that the last is a condition of the others.',
      daysAgo: 27.5,
      thread: {
        comments: [
          {
            by: 'analyst-c',
            daysAgo: 25.9,
            paragraphs: [
              'Six items under one highlight make an excerpt that nobody can quote. I took out the two that carry the proposal, each by itself, and left the procedure.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 25.8,
            paragraphs: [
              'And so you have no trace of the panel of judges, the one thing here that has not been proposed before. Either all six singly or all six together.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 25.4,
            paragraphs: [
              'Whichever it is, the fourth item is not a call for sanctions. “Give no group a vote or a veto” is about the standing of the exile groups, and that is recognition (“or a warning against doing so”).',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 25.2,
            paragraphs: [
              '@analyst-b agreed on the fourth, and that speaks for six singly. I will split mine this week.',
            ],
          },
        ],
        resolvedBy: 'analyst-a',
      },
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'grant a suspension of twelve months, rather than removal, to any listed person who breaks publicly with the institution for which he was listed and gives sworn evidence about it',
      categories: ['call-for-sanctions', 'defectors'],
      daysAgo: 26.9,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'admit evidence from exile groups, as from anyone, but give no group a vote or a veto',
      categories: ['call-for-recognition'],
      daysAgo: 26.6,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'extend the lists at the same time to the middle of the machine, above all to the judges, prosecutors and prison governors of the political cases',
      categories: ['call-for-sanctions', 'regime-institutions'],
      daysAgo: 26.8,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'Of the fewer than forty removals, at least five followed a change of mind in a single capital which that capital has never explained.',
      categories: ['claims'],
      daysAgo: 26.1,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'perhaps two or three hundred people in the upper middle of the state have both the knowledge and the disposition, and if one in ten of them used the door it would be the largest leak in the history of the service',
      categories: ['forecast', 'defectors'],
      daysAgo: 26.5,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'if one in ten of them used the door it would be the largest leak in the history of the service',
      categories: ['forecast'],
      daysAgo: 27.4,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'The lists will grow, since adding a name is the cheapest thing that a government can do on an anniversary. They’ll be enforced less each year. And in the end they’ll be bargained away in an afternoon',
      categories: ['forecast'],
      daysAgo: 26.7,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'The lists will grow, since adding a name is the cheapest thing that a government can do on an anniversary. They’ll be enforced less each year. And in the end they’ll be bargained away in an afternoon',
      categories: ['forecast'],
      daysAgo: 26.0,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'We checked a hundred entries at random. Eighty-three were accurate.',
      categories: ['capability-claim'],
      daysAgo: 27.55,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'We checked a hundred entries at random. Eighty-three were accurate.',
      categories: ['capability-claim'],
      daysAgo: 26.85,
    },
    {
      article,
      by: 'analyst-d',
      quote: 'We checked a hundred entries at random. Eighty-three were accurate.',
      categories: ['capability-claim'],
      daysAgo: 26.35,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'The lists will grow, since adding a name is the cheapest thing that a government can do on an anniversary. They’ll be enforced less each year. And in the end they’ll be bargained away in an afternoon',
      categories: ['forecast'],
      daysAgo: 27.45,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'The lists will grow, since adding a name is the cheapest thing that a government can do on an anniversary. They’ll be enforced less each year. And in the end they’ll be bargained away in an afternoon',
      categories: ['forecast'],
      daysAgo: 26.65,
    },
  ],
  articleThreads: [],
}
