import type { DemoCoding } from '../model'

const article = 'a-vote-already-counted'

export const aVoteAlreadyCountedCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-c',
      quote:
        'a popular hospital director, was removed in July by the so-called municipal filter, under which a candidate must collect the signatures of a tenth of the region’s local councillors',
      categories: ['regime-institutions'],
      daysAgo: 15.8,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'a popular hospital director, was removed in July by the so-called municipal filter, under which a candidate must collect the signatures of a tenth of the region’s local councillors',
      categories: ['regime-institutions'],
      daysAgo: 15.0,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'Nineteen councillors then discovered that they’d signed by mistake, and eleven of these discovered it on the same afternoon, in the same office, in the same words.',
      categories: ['regime-institutions'],
      daysAgo: 15.1,
    },
    {
      article,
      by: 'analyst-d',
      quote: '«Девочки, голосуем сердцем, отчёт до 12:00», “Girls, we vote with our hearts, reports due by noon.”',
      categories: ['regime-institutions'],
      daysAgo: 14.3,
    },
    {
      article,
      by: 'analyst-b',
      quote: '«Девочки, голосуем сердцем, отчёт до 12:00», “Girls, we vote with our hearts, reports due by noon.”',
      categories: ['regime-institutions'],
      daysAgo: 14.9,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'A network of statisticians called Odd Integers, most of whom now work at universities in the Netherlands and Portugal, puts the number of votes added at between 190,000 and 240,000. Their method is disputed',
      categories: ['diaspora-initiative', 'claims'],
      daysAgo: 15.0,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'puts the number of votes added at between 190,000 and 240,000. Their method is disputed; it assumes that honest stations resemble one another more than Russia’s do.',
      categories: ['capability-claim'],
      note: 'It measures what the machine can do, hence Capability. Not sure.',
      daysAgo: 15.7,
      thread: {
        comments: [
          {
            by: 'analyst-a',
            daysAgo: 14.2,
            paragraphs: [
              'I think that the definition speaks against you: “figures about the past that measure nobody’s strength” are out. Added votes are a finding about a fraud. I used the parent, since somebody disputes it and it fits none of the children.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 14.0,
            paragraphs: [
              'Later the same article says that the result measures “obedience in the middle of the apparatus”. By that reading 240,000 votes are precisely somebody’s strength.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 13.8,
            paragraphs: [
              'Later, and about another number. 81.7 is the measure of obedience; the 240,000 are the statisticians’ estimate of the padding. I would follow @analyst-a, and I had missed the passage altogether.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 13.5,
            paragraphs: ['Convinced about the number, not about the sentence on method. I move to Claims.'],
          },
        ],
        resolvedBy: 'analyst-c',
      },
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'The Riverside Convention in Vilnius called for a boycott, on the ground that “to take part is to lend one’s face to a forgery.”',
      categories: ['exile-opposition'],
      daysAgo: 14.9,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'The opposition abroad had given its supporters three incompatible instructions. The Riverside Convention in Vilnius called for a boycott, on the ground that “to take part is to lend one’s face to a forgery.” The Next Sunday campaign, run from Berlin by former members of a banned youth movement, told people to come at noon on the last day and vote for anybody but the governor.',
      categories: ['exile-opposition'],
      daysAgo: 14.2,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'the political council of the Ladoga Battalion published a video in which a masked man said that polling stations were “institutions of the occupier on Russian soil” and that citizens would “do well to stay away from them.”',
      categories: ['exile-opposition', 'legitimacy-claim'],
      daysAgo: 14.8,
      thread: {
        comments: [
          {
            by: 'analyst-c',
            daysAgo: 13.9,
            paragraphs: [
              'A masked man from a battalion telling voters to stay away: this is a public appearance of an armed unit, and the authorities, the other campaign and the author all treat it as such. Volunteer units.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 13.7,
            paragraphs: [
              'The sentence begins with “the political council”. Calling for a boycott is what the Convention does one sentence earlier, and there nobody hesitates.',
            ],
          },
          {
            by: 'analyst-d',
            daysAgo: 13.4,
            paragraphs: [
              'The author’s next sentence asks whether it was a boycott or a threat. If boycott, Exile opposition; if threat, Volunteer units. The text refuses to choose and I think our coding should too: I took both sentences and both tags.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 13.2,
            paragraphs: [
              'That makes the actor depend on what he means. @lead, your rule from the Vilnius piece was “whoever sits, acts; whoever sends, is described”. Who is sitting here?',
            ],
          },
          {
            by: 'lead',
            daysAgo: 12.6,
            paragraphs: [
              'Nobody, he is standing, with a mask on. I leave this one open on purpose; it is the best test we have of the border between the two and I want it in the reliability sample untouched.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'a masked man said that polling stations were “institutions of the occupier on Russian soil” and that citizens would “do well to stay away from them.”',
      categories: ['volunteer-units'],
      daysAgo: 15.6,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'And a few days before the vote the political council of the Ladoga Battalion published a video in which a masked man said that polling stations were “institutions of the occupier on Russian soil” and that citizens would “do well to stay away from them.” Whether that was a boycott or a threat is a question that each side has answered to suit itself.\nThe authorities answered it at once.',
      categories: ['exile-opposition', 'volunteer-units'],
      daysAgo: 14.1,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'The video was shown eleven times on regional television; metal detectors appeared at the school doors; two young men who had handed out Next Sunday leaflets were arrested as accomplices of an armed group that they’d never heard of.',
      categories: ['regime-institutions'],
      daysAgo: 14.8,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'Mints’s campaign speaks of “the largest political demonstration in the region since 2021.” It may well have been.',
      categories: ['capability-claim', 'exile-opposition'],
      daysAgo: 14.7,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'Observers at 70 urban stations counted the people in line at five past twelve on Sunday, and found 6,900, compared with about 1,500 an hour before. Mints’s campaign speaks of “the largest political demonstration in the region since 2021.”',
      categories: ['capability-claim'],
      daysAgo: 14.0,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'An official who worked in the regional administration until last year, and who left through Kazakhstan with a suitcase and the text of the governor’s targets, describes the figure as an examination. “Moscow doesn’t need to know what the people think,” he says. “Moscow needs to know whether the governor can make eleven hundred schoolteachers sign a paper.”',
      categories: ['regime-institutions'],
      daysAgo: 15.5,
      thread: {
        comments: [
          {
            by: 'analyst-d',
            daysAgo: 13.6,
            paragraphs: [
              'He left with a suitcase and the targets: that is a defector as the codebook draws him, “officials who resign and talk”. I kept to the sentence that says so and to the one on the residence permit further down.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 13.3,
            paragraphs: [
              'Who he is takes half a sentence; what he explains takes three. The passage tells us how the apparatus works, from a man who has it at first hand.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 13.0,
            paragraphs: [
              'No quarrel, then: two passages that touch. @analyst-c only has to begin at “describes”. If we merge them, the reader gets the teaching without the teacher.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'An official who worked in the regional administration until last year, and who left through Kazakhstan with a suitcase and the text of the governor’s targets',
      categories: ['defectors'],
      daysAgo: 13.9,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'is refused a residence permit in the country where he’s living because of the post he held, and says that he understands the refusal',
      categories: ['defectors'],
      daysAgo: 13.9,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'the members of the region’s election commission should be placed under a travel ban: fourteen persons, named, with copies of the protocols that they altered',
      categories: ['call-for-sanctions'],
      daysAgo: 14.7,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'None has answered the proposal, which all three campaigns abroad signed for once, that the members of the region’s election commission should be placed under a travel ban: fourteen persons, named, with copies of the protocols that they altered. It would be a small thing. But the chairwoman has a daughter in Milan, and the campaigns believe that a visa is the one document she would think about before she signed.',
      categories: ['call-for-sanctions', 'forecast'],
      daysAgo: 14.6,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'The Convention claims the right by virtue of having been elected, some of it, once. The battalion claims it because its members risk more. Next Sunday says that it claims nothing: it made a suggestion, and 6,900 people took it.',
      categories: ['legitimacy-claim'],
      daysAgo: 14.6,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'The battalion claims it because its members risk more.',
      categories: ['volunteer-units', 'legitimacy-claim'],
      daysAgo: 15.4,
    },
  ],
  articleThreads: [],
}
