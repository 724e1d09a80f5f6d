import type { DemoCoding } from '../model'

const article = 'nobody-owes-you-a-hero'

/** Two passages that everybody marked alike. */
const another =
  'If there’s another mobilisation, yes: within a month we’d have ten times the messages, and most would come too late, from the train.'
const visas =
  'We asked for a humanitarian visa for three hundred named persons. Three hundred! We’d done the vetting ourselves, with former investigators, and offered the files.'

export const nobodyOwesYouAHeroCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-b',
      quote:
        'Since the autumn of 2022 we have answered some 31,000 messages. We’ve given legal advice in about 9,000 cases. We know of 1,740 men who got out of the army, in most cases by going into hiding inside Russia, and of 612 who crossed a border.',
      categories: ['capability-claim', 'diaspora-initiative'],
      daysAgo: 21.6,
      thread: {
        comments: [
          {
            by: 'analyst-d',
            daysAgo: 20.1,
            paragraphs: [
              'She belittles the figures as she gives them: “you’ll see why I don’t like the question”. Is a number that its own source takes back still a Capability claim? I coded only “saved nine thousand soldiers” and her answer to it.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 19.9,
            paragraphs: [
              'She takes back the reading, not the number. 1,740 and 612 stand. The category is about size and reach “and their dispute”, so the modesty belongs inside rather than ruling it out.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 19.6,
            paragraphs: [
              'I go with @analyst-b on the category and with @analyst-d on the extent: the dispute has to be in the excerpt, otherwise we publish the boast that she refused to make.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'People write that Kalitka “saved nine thousand soldiers.” We answered nine thousand letters. In some of them the answer was that there was nothing to be done.',
      categories: ['capability-claim'],
      daysAgo: 20.3,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'We know of 1,740 men who got out of the army, in most cases by going into hiding inside Russia, and of 612 who crossed a border. Of those 612, thirty-eight have some form of protection in the European Union today. People write that Kalitka “saved nine thousand soldiers.” We answered nine thousand letters.',
      categories: ['capability-claim'],
      daysAgo: 20.9,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'after six months in a cellar in Kazakhstan, with a telephone, he begins to read about the country he was sent to. Then he’s ashamed. Is he a refusenik? The file says “deserter.” I’ve stopped caring about the noun.',
      categories: ['defectors'],
      daysAgo: 21.2,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'Is he a refusenik? The file says “deserter.” I’ve stopped caring about the noun. He was told to go on killing and he isn’t killing any more.\nThe law seems to care about the noun.\nVery much. In most of the Union, desertion as such gives no right to asylum',
      categories: ['defectors'],
      note: 'Across the question: the answer to it begins with the last words before it.',
      daysAgo: 20.2,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'Whoever refuses to fight in a war of aggression, at whatever point and for whatever reason, shall not be sent back to the aggressor.',
      categories: ['call-for-protection'],
      daysAgo: 20.8,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'The rule I’d like is short. Whoever refuses to fight in a war of aggression, at whatever point and for whatever reason, shall not be sent back to the aggressor. Two lines. Let the prosecutors look at what he did before; that’s another door along the same corridor.',
      categories: ['policy-asks'],
      note: 'A change of law rather than help for anyone in particular.',
      daysAgo: 21.4,
    },
    {
      article,
      by: 'analyst-c',
      quote: visas,
      categories: ['call-for-protection', 'diaspora-initiative'],
      daysAgo: 21.1,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'You say that I was free when I ran away and that now I have a commander again. It’s true. But when I was hiding I was only hiding. I was still their soldier, the one who was missing. Here I’m nobody’s missing soldier.',
      categories: ['volunteer-units'],
      daysAgo: 21.0,
      thread: {
        comments: [
          {
            by: 'analyst-a',
            daysAgo: 20.0,
            paragraphs: [
              'He writes as a soldier of the battalion, granted. But the letter explains why hiding was not enough, and that is the best account of a deserter’s mind in our whole collection. Defectors.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 19.8,
            paragraphs: [
              'We settled in the Halden paper that the tag changes where the command changes, @analyst-a. He says himself: “now I have a commander again.”',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 19.5,
            paragraphs: [
              'There it was the authors’ description, with a border one could point to. Here one man compares his two states in every sentence. Half of each line would be mine and half yours.',
            ],
          },
          {
            by: 'analyst-d',
            daysAgo: 19.3,
            paragraphs: [
              'I did not code the letter at all. It gives a motive, and no category of ours holds motives. Maybe one should.',
            ],
          },
          {
            by: 'lead',
            daysAgo: 18.6,
            paragraphs: [
              'I would hate to lose the letter, so leaving it out is the one answer I rule out. The cut-at-the-command rule was made for passages that can be cut; this one cannot. Please leave both codings as they are and I will take it to the Thursday meeting as a case where both are right.',
            ],
          },
          {
            by: 'reader',
            daysAgo: 17.9,
            paragraphs: [
              'A note from outside the coding: in the chapter I am drafting I would quote this letter under motives for enlisting. Had it been tagged Defectors only, I should not have found it.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'when I was hiding I was only hiding. I was still their soldier, the one who was missing. Here I’m nobody’s missing soldier. You helped me to stop. Nobody could help me with what I’d already done, and this isn’t atonement either',
      categories: ['defectors'],
      daysAgo: 20.7,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'signed up with the Ladoga Battalion the day that he was allowed to. I was angry with him. He wrote me a letter that I keep in the drawer, because I haven’t found the reply.\nYou say that I was free when I ran away and that now I have a commander again.',
      categories: ['volunteer-units', 'defectors'],
      daysAgo: 21.3,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'every deserter is “a vote against the regime cast with the feet,” and that the Convention would be happy to represent these voters',
      categories: ['legitimacy-claim'],
      daysAgo: 20.6,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'Last month a gentleman from the Convention, the one in Vilnius, explained to me that every deserter is “a vote against the regime cast with the feet,” and that the Convention would be happy to represent these voters. I asked him for the use of his apartment for a family of four. It turned out that the apartment was small.',
      categories: ['exile-opposition'],
      daysAgo: 20.9,
    },
    {
      article,
      by: 'analyst-d',
      quote: 'Were they rescued or recruited? They were in a ditch, and then they were asked to sign.',
      categories: ['volunteer-units', 'defectors'],
      daysAgo: 20.1,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'In the winter of 2024 eleven soldiers walked over in one night with a drone showing them the way. Seven of the eleven are in the unit now. Were they rescued or recruited?',
      categories: ['defectors'],
      daysAgo: 21.2,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'First, don’t deport them, and say that you won’t, so that the next one hears it in his trench; a sentence by a minister on the evening news has a longer range than any leaflet.',
      categories: ['call-for-protection'],
      daysAgo: 21.2,
    },
    {
      article,
      by: 'analyst-d',
      quote: 'don’t deport them, and say that you won’t',
      categories: ['call-for-protection'],
      daysAgo: 20.0,
    },
    {
      article,
      by: 'lead',
      quote:
        'Recognise it as proof of identity for one purpose, the asylum application, and half of the dead ends disappear.',
      categories: ['call-for-protection', 'forecast'],
      note: 'Paraphrased as an example in the codebook.',
      daysAgo: 18.4,
    },
    {
      article,
      by: 'analyst-c',
      quote: another,
      categories: ['forecast'],
      daysAgo: 20.8,
    },
    {
      article,
      by: 'analyst-a',
      quote: another,
      categories: ['forecast'],
      daysAgo: 20.5,
    },
    ...(
      [
        ['analyst-b', 20.95],
        ['analyst-d', 20.75],
      ] as const
    ).map(([by, daysAgo]) => ({ article, by, quote: another, categories: ['forecast'], daysAgo })),
    ...(
      [
        ['analyst-a', 21.05],
        ['analyst-b', 21.0],
        ['analyst-d', 20.85],
      ] as const
    ).map(([by, daysAgo]) => ({
      article,
      by,
      quote: visas,
      categories: ['call-for-protection', 'diaspora-initiative'],
      daysAgo,
    })),
  ],
  articleThreads: [
    {
      comments: [
        {
          by: 'analyst-d',
          daysAgo: 20.0,
          paragraphs: [
            'Before we compare: do we code the interviewer? Her questions carry claims of their own (“ministers say that among ten deserters there may be one agent”) and nobody has touched them.',
          ],
        },
        {
          by: 'analyst-b',
          daysAgo: 19.8,
          paragraphs: [
            'I left them out because she reports and does not assert. But you ran one of your highlights straight through a question, @analyst-d, so in practice you have coded it.',
          ],
        },
        {
          by: 'analyst-d',
          daysAgo: 19.7,
          paragraphs: ['Through it, not because of it. The answer starts before the question does.'],
        },
        {
          by: 'lead',
          daysAgo: 18.5,
          paragraphs: [
            'Code a question when it brings in a position that the answer takes up, and say so in a note; otherwise leave it. A highlight may cross one if the sense does. I shall add this to the coding instructions under “Interviews”.',
          ],
        },
      ],
      resolvedBy: 'lead',
    },
  ],
}
