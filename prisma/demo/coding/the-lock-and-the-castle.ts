import type { DemoCoding } from '../model'

const article = 'the-lock-and-the-castle'

export const theLockAndTheCastleCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-b',
      quote: 'за́мок is a castle, замо́к is a lock',
      categories: ['diaspora-initiative'],
      note: 'Shortest form of the editor’s view of his own trade.',
      daysAgo: 8.6,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'за́мок is a castle, замо́к is a lock. Ilya Brodnikov, who edits Станция (“The Station”) from two rooms above a laundry in Riga, uses them to explain the trade. An exiled newsroom, he says, starts by thinking that it’s a castle: the besieged remnant of a free country, flags on the tower, everybody inside on the same side.',
      categories: ['exile-opposition'],
      daysAgo: 7.4,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'In August Станция had 1.9 million readers in Russia, according to its own counters, or 700,000 according to a firm in Tallinn that measures such things by panel.',
      categories: ['capability-claim'],
      daysAgo: 7.9,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'In August Станция had 1.9 million readers in Russia, according to its own counters, or 700,000 according to a firm in Tallinn that measures such things by panel. The truth isn’t knowable, since the readers come through tunnels, and each tunnel makes them look as if they lived in Amsterdam. What’s certain is that the number has halved in two years.',
      categories: ['capability-claim'],
      daysAgo: 8.5,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'it listed “the free press” among its constituent parts, between the trade unions and the theatre.\nEleven editors wrote a letter to protest. They were not a part of anything, they said; they reported on the Convention, and some of them had reported on its accounts.',
      categories: ['legitimacy-claim'],
      daysAgo: 7.8,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'When the Riverside Convention published its charter, it listed “the free press” among its constituent parts, between the trade unions and the theatre.',
      categories: ['exile-opposition', 'legitimacy-claim'],
      daysAgo: 7.4,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'Eleven editors wrote a letter to protest.',
      categories: ['diaspora-initiative'],
      daysAgo: 8.5,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'Станция ran the appeal for the noon vote in September at the top of its page for six days, under the heading “What you can do.” It publishes the telephone number of Kalitka, the network that helps soldiers to desert, in every article about the front',
      categories: ['exile-opposition'],
      daysAgo: 7.3,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'in every article about the front, with a note on how to delete one’s history afterwards. When I asked Brodnikov if that was reporting, he said that it was like printing the tide tables in a fishing village.',
      categories: ['diaspora-initiative', 'claims'],
      daysAgo: 7.7,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'The Free Don Detachment, a formation of Russian volunteers of uncertain size, has a video channel with 230,000 subscribers and calls it a media outlet.',
      categories: ['volunteer-units'],
      daysAgo: 7.7,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'has a video channel with 230,000 subscribers and calls it a media outlet. It has a logo, a morning programme and correspondents with press cards which the detachment prints itself.',
      categories: ['diaspora-initiative'],
      daysAgo: 8.4,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'a formation of Russian volunteers of uncertain size, has a video channel with 230,000 subscribers',
      categories: ['volunteer-units', 'capability-claim'],
      daysAgo: 7.3,
    },
    {
      article,
      by: 'lead',
      quote:
        'Three of the best initiatives that I know of, a legal clinic, a fund for released prisoners and a school in Belgrade, began as threads in readers’ comments.',
      categories: ['diaspora-initiative'],
      daysAgo: 5.2,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'If I had one euro to spend on Russian democracy, I’d spend ninety cents of it on plumbing.',
      categories: ['policy-asks'],
      daysAgo: 8.3,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'If I had one euro to spend on Russian democracy, I’d spend ninety cents of it on plumbing.',
      categories: ['policy-asks'],
      daysAgo: 7.2,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'A press residence permit, renewable on proof of employment and not of nationality, has been drafted twice and shelved twice.',
      categories: ['call-for-protection'],
      daysAgo: 7.6,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'the only advice that the union can give is to marry. A press residence permit, renewable on proof of employment and not of nationality, has been drafted twice and shelved twice. I can’t see who’d be harmed by it.',
      categories: ['policy-asks'],
      daysAgo: 7.2,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'a donor who’s told 1.9 million and later learns of the 700,000 won’t believe the next true thing he hears',
      categories: ['forecast'],
      daysAgo: 8.2,
    },
  ],
  articleThreads: [],
}
