import type { DemoCoding } from '../model'

const article = 'representation-without-a-ballot'

export const representationWithoutABallotCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-a',
      quote:
        'They were former municipal deputies, two former regional ministers, a good many lawyers, the founders of four charities, and one poet',
      categories: ['exile-opposition'],
      daysAgo: 41.3,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'one hundred and sixty-two people stood up and declared that they would speak for Russia. They were former municipal deputies, two former regional ministers, a good many lawyers, the founders of four charities, and one poet, who had been asked to come because somebody thought there ought to be a poet.',
      categories: ['exile-opposition', 'legitimacy-claim'],
      note: 'The declaration and the cast belong together: the joke about the poet is the author’s comment on the claim.',
      daysAgo: 40.9,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'asking to be received as “the provisional voice of a people deprived of its vote.”',
      categories: ['legitimacy-claim', 'call-for-recognition'],
      daysAgo: 41.3,
      thread: {
        comments: [
          {
            by: 'analyst-d',
            daysAgo: 39.6,
            paragraphs: [
              '@analyst-a I have only Call for recognition here. A letter to eleven parliaments is an ask, and the words in quotation marks are what is being asked for. If every ask that contains a title also counts as a claim, the two categories will always come together and we learn nothing from either.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 39.4,
            paragraphs: [
              'The definition of Call for recognition says in so many words: code both when the passage holds both. “Deprived of its vote” is a ground, not a title. It says why they may speak although nobody chose them.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 39.1,
            paragraphs: [
              'I marked the quoted words alone as the claim and left the verb out. Perhaps that is the answer: two highlights, one for the asking and one for the ground, rather than one that carries both.',
            ],
          },
          {
            by: 'lead',
            daysAgo: 38.8,
            paragraphs: [
              'Both, on one highlight. The ground stands inside the ask and cannot be cut out of the sentence without losing who is addressed. @analyst-d your worry is fair, so let us say: Legitimacy claim only if a ground is given. “Asked to be received as a partner” would be an ask and no more.',
            ],
          },
        ],
        resolvedBy: 'lead',
      },
    },
    {
      article,
      by: 'analyst-c',
      quote: '“the provisional voice of a people deprived of its vote.”',
      categories: ['legitimacy-claim'],
      daysAgo: 40.2,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'They have since written to eleven parliaments asking to be received as “the provisional voice of a people deprived of its vote.”',
      categories: ['call-for-recognition'],
      daysAgo: 39.7,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'an office taken away by a prosecutor is not lost in the way that an office is lost at the polls',
      categories: ['legitimacy-claim'],
      daysAgo: 41.2,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'Their mandates have expired or were annulled. But voters gave them, and the Convention’s lawyers argue that an office taken away by a prosecutor is not lost in the way that an office is lost at the polls. It is a respectable argument. It covers about a third of the room.',
      categories: ['claims'],
      note: 'Parent on purpose: the claim, the author’s assent and the limit she puts to it in one breath.',
      daysAgo: 40.2,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'It covers about a third of the room.\nThe other delegates were sent by “constituent organisations,” which is to say, by themselves and their friends.',
      categories: ['legitimacy-claim'],
      note: 'Runs over the paragraph break because “the other delegates” are the two thirds.',
      daysAgo: 39.7,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'A woman from Novi Sad explained to me that her association runs a Saturday school, a legal clinic and a choir, that it has 340 paying members, and that they chose her by 61 votes to 12. “If that isn’t democratic, what is?” she asked. It is democratic. What it makes her is the delegate of seventy-three voters in Novi Sad.',
      categories: ['legitimacy-claim'],
      daysAgo: 41.2,
      thread: {
        comments: [
          {
            by: 'analyst-b',
            daysAgo: 40.1,
            paragraphs: [
              'I stopped at the vote and called it Diaspora initiative. School, clinic, choir, members: this is one of the few places where the author shows us what such an association is. The argument about mandates comes after.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 39.9,
            paragraphs: [
              'But she only lists them to set up the arithmetic. “Seventy-three voters” is the point of the paragraph and your highlight ends before it.',
              'Take the choir out and the passage still works. Take the vote out and nothing is left.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 39.8,
            paragraphs: [
              'Then the extent is yours and I keep the tag. A reader who looks for diaspora initiatives should find Novi Sad, whatever the author wanted with it.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'her association runs a Saturday school, a legal clinic and a choir, that it has 340 paying members, and that they chose her by 61 votes to 12',
      categories: ['diaspora-initiative'],
      daysAgo: 40.8,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'Three of the nineteen seats on the Convention’s council are reserved for “those who defend the future Russia with weapons in their hands,” and have been filled on the nomination of the Ladoga Battalion, which fights as part of the Ukrainian army.',
      categories: ['exile-opposition'],
      daysAgo: 41.1,
      thread: {
        comments: [
          {
            by: 'analyst-c',
            daysAgo: 40.0,
            paragraphs: [
              'For me this is Volunteer units. It is the only passage in the piece that says what the battalion is (“fights as part of the Ukrainian army”) and how it turns up in public, which is what the definition asks for.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 39.8,
            paragraphs: [
              'It is about the make-up of a council. The definition of Exile opposition includes “political wings of armed units when they act as politicians”, and holding a seat is acting as a politician.',
            ],
          },
          {
            by: 'analyst-d',
            daysAgo: 39.5,
            paragraphs: [
              'I have both, and a third thing that neither of you has: “weapons in their hands” is the ground on which the seats are reserved. I would not fight for the third.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 39.2,
            paragraphs: [
              'The wing, yes. But the nomination comes from the battalion itself; in this article the Ladoga Council is never mentioned. @lead which of the two is “acting” when a battalion fills a seat?',
            ],
          },
          {
            by: 'lead',
            daysAgo: 38.7,
            paragraphs: [
              'Whoever sits, acts; whoever sends, is described. So both tags here, and Exile opposition alone once the three are in the room and vote. I have put the sentence into the codebook discussion for the next meeting.',
            ],
          },
        ],
        resolvedBy: 'lead',
      },
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'Three of the nineteen seats on the Convention’s council are reserved for “those who defend the future Russia with weapons in their hands,” and have been filled on the nomination of the Ladoga Battalion, which fights as part of the Ukrainian army. The seats were the price of the battalion’s endorsement, and in the corridors nobody pretended otherwise.',
      categories: ['volunteer-units'],
      daysAgo: 40.1,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'Three of the nineteen seats on the Convention’s council are reserved for “those who defend the future Russia with weapons in their hands,” and have been filled on the nomination of the Ladoga Battalion',
      categories: ['exile-opposition', 'volunteer-units'],
      daysAgo: 39.7,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        '74 per cent of “Russians opposed to the war” either trust the Convention “or would trust it if they knew more about it.”',
      categories: ['capability-claim'],
      daysAgo: 40.8,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'In place of a thread there is a survey. The Convention’s research group put questions to 2,140 people recruited through messaging channels, and reports that 74 per cent of “Russians opposed to the war” either trust the Convention “or would trust it if they knew more about it.” I have seldom seen a conditional asked to carry so much.',
      categories: ['legitimacy-claim'],
      note: '“In place of a thread”: the number is offered as a title to speak, so not Capability.',
      daysAgo: 40.1,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'Give it a standing invitation to committee hearings. Give its members travel papers that last longer than a year, since it is hard to be the voice of anything from a queue in a migration office. Do not give it the embassy, the flag, or the seat.',
      categories: ['call-for-recognition'],
      daysAgo: 41.0,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'Give its members travel papers that last longer than a year',
      categories: ['call-for-protection'],
      daysAgo: 40.7,
    },
    {
      article,
      by: 'analyst-d',
      quote: 'The Convention has asked that nobody be taken off European lists without its opinion.',
      categories: ['call-for-sanctions'],
      daysAgo: 39.6,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'The Convention has asked that nobody be taken off European lists without its opinion. One sees why: there have been removals that looked like favours.',
      categories: ['call-for-recognition'],
      note: 'What it asks for is a say, not a sanction.',
      daysAgo: 40.7,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'for the listing of the eighty-three judges who sign the sentences',
      categories: ['call-for-sanctions'],
      daysAgo: 41.0,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'let it ask, as it already does and quite rightly, for the listing of the eighty-three judges who sign the sentences',
      categories: ['call-for-sanctions'],
      daysAgo: 39.6,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'They are tired of being counted as troops in somebody else’s parliament.',
      categories: ['diaspora-initiative'],
      daysAgo: 40.0,
    },
  ],
  articleThreads: [],
}
