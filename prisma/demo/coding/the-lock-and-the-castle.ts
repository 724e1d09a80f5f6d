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
      thread: {
        comments: [
          {
            by: 'analyst-b',
            daysAgo: 6.4,
            paragraphs: [
              'A newsroom that prints a telephone number is a newsroom. The codebook counts newsrooms among the diaspora initiatives, and this is the second time in the article that you make one an opposition party, @analyst-c.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 6.2,
            paragraphs: [
              'The codebook also says “campaigns abroad that seek power at home, or to change who holds it”. Six days of “What you can do” is a campaign. The author thinks so too: the editors “protest a little too much”.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 5.9,
            paragraphs: [
              'The author raises the doubt and gives it to three people to answer: tide tables, a picture of a boat, and at the end a paper that may choose to be a party. I would tag the conduct as Diaspora initiative and add Claims for the doubt. That leaves nobody happy, which seems right for this piece.',
            ],
          },
          {
            by: 'lead',
            daysAgo: 5.1,
            paragraphs: [
              'The noun in the definition is “seek”. Does the appeal for the noon vote seek to change who holds power, or does it help readers to do what they want? I should like @analyst-d’s reading before we settle it, since he has not coded this article yet and comes to it fresh.',
            ],
          },
        ],
      },
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
      thread: {
        comments: [
          {
            by: 'analyst-b',
            daysAgo: 6.3,
            paragraphs: [
              'What the passage is about is the channel: logo, morning programme, press cards. By “the activity is the point” it would be Diaspora initiative, and so I coded it.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 6.1,
            paragraphs: [
              'Press cards that the detachment prints itself. The nineteen have the better of it: one can’t be embedded in one’s own platoon. And the ruling on Roman’s rack cuts the other way here. There civilians served a unit, here a unit does its own publicity.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 5.8,
            paragraphs: [
              '“Public appearances of the units.” Yes. I had overlooked that line of the definition. Mine goes.',
            ],
          },
        ],
        resolvedBy: 'analyst-b',
      },
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
