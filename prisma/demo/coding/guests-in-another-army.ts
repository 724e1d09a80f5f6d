import type { DemoCoding } from '../model'

const article = 'guests-in-another-army'

export const guestsInAnotherArmyCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-b',
      quote:
        'they are small, that they are more closely commanded than either their admirers or their enemies suppose, and that their political importance rests on a claim about the future which their present conduct neither supports nor refutes',
      categories: ['volunteer-units'],
      daysAgo: 33.4,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'their political importance rests on a claim about the future which their present conduct neither supports nor refutes',
      categories: ['legitimacy-claim'],
      daysAgo: 31.8,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'The Ladoga Battalion (батальон «Ладога») says that it has “over a thousand bayonets.” Its payroll, which a Ukrainian official described to us on condition that he not be named, was for 412 people in November 2024, of whom about 150 had ever been near the front.',
      categories: ['capability-claim', 'volunteer-units'],
      daysAgo: 32.6,
      thread: {
        comments: [
          {
            by: 'analyst-c',
            daysAgo: 31.5,
            paragraphs: [
              'My highlight ends at “bayonets”. The thousand is a claim. The payroll is a finding of the authors from a source, and nobody in the text contests it, so by the definition of Claims it stays out.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 31.3,
            paragraphs: [
              'The payroll is the contest. Without it the thousand would be a number like any other. And the codebook: “take the figure and its source together where they stand together”.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 31.2,
            paragraphs: [
              'The source of the thousand is the battalion. The official is the source of a different figure.',
              'I can live with one long highlight, but then the excerpt will read as if Ladoga had claimed 412.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 30.9,
            paragraphs: [
              'Two highlights would solve it, one for each figure with its own source. Nothing in the codebook forbids it, and @analyst-c’s worry about the excerpt goes away.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-c',
      quote: 'The Ladoga Battalion (батальон «Ладога») says that it has “over a thousand bayonets.”',
      categories: ['capability-claim'],
      daysAgo: 31.9,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'The third formation, the Free Don Detachment, exists mainly as a video channel with 230,000 subscribers; we were able to confirm the presence of seventeen men and a very good camera.',
      categories: ['volunteer-units'],
      daysAgo: 33.3,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'exists mainly as a video channel with 230,000 subscribers; we were able to confirm the presence of seventeen men and a very good camera',
      categories: ['capability-claim'],
      daysAgo: 32.6,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'Most were never answered, since the recruiters take it for granted that a large share of them were written by the security services.',
      categories: ['volunteer-units', 'regime-institutions'],
      daysAgo: 31.7,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'A man who has surrendered, or who has walked across at night with a leaflet in his sock, may after some months in a camp ask to be transferred to one of the formations. Ladoga’s commander told us that every fifth of his soldiers “began the war in the wrong uniform.”',
      categories: ['defectors'],
      daysAgo: 32.5,
      thread: {
        comments: [
          {
            by: 'analyst-b',
            daysAgo: 31.6,
            paragraphs: [
              'I read this as Volunteer units: it is the third of three groups under “Who joins”, and the section is about recruitment. The definition of Defectors ends at “under another command”.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 31.4,
            paragraphs: [
              'They are under no command while they sit in the camp and ask. The leaflet in the sock is desertion in its purest form. The sentence about every fifth soldier I grant you.',
            ],
          },
          {
            by: 'analyst-d',
            daysAgo: 31.0,
            paragraphs: [
              'The codebook says to decide by what the passage dwells on. It dwells on the crossing for one sentence and on the unit’s use of them for two. I went with both tags because I could not decide, which I know is not a reason.',
            ],
          },
          {
            by: 'lead',
            daysAgo: 30.4,
            paragraphs: [
              'It is an acceptable reason once; as a habit it would empty both categories. I suggest cutting where the command changes: up to “one of the formations” Defectors, from “Ladoga’s commander” on Volunteer units. @analyst-a @analyst-b would each of you accept half?',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 30.2,
            paragraphs: ['Accepted. I will move my start.'],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'The third group are prisoners of war. A man who has surrendered, or who has walked across at night with a leaflet in his sock, may after some months in a camp ask to be transferred to one of the formations. Ladoga’s commander told us that every fifth of his soldiers “began the war in the wrong uniform.” The battalion presents them as proof that conscience survives in the ranks.',
      categories: ['volunteer-units'],
      daysAgo: 33.2,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'every fifth of his soldiers “began the war in the wrong uniform.” The battalion presents them as proof that conscience survives in the ranks.',
      categories: ['volunteer-units', 'defectors'],
      daysAgo: 31.7,
    },
    {
      article,
      by: 'analyst-c',
      quote: '“I didn’t change sides,” he said. “I changed from having no side.”',
      categories: ['defectors'],
      note: 'Twice deserted, twice returned, now in a unit: the quote is about leaving, not about joining.',
      daysAgo: 31.8,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'He had been mobilised in Chita, had deserted twice, and had been returned twice to his regiment in the boot of a car. “I didn’t change sides,” he said. “I changed from having no side.” He does not read the battalion’s political statements.',
      categories: ['volunteer-units'],
      daysAgo: 33.2,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'a battalion that can be stopped by a telephone call to a petrol depot does not have a foreign policy',
      categories: ['volunteer-units', 'capability-claim'],
      daysAgo: 33.1,
    },
    {
      article,
      by: 'analyst-d',
      quote: 'The proclamations speak of “liberated Russian soil” and of “the first organs of the new power.”',
      categories: ['legitimacy-claim'],
      daysAgo: 31.6,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'filmed themselves reading proclamations on the steps of village administrations. The proclamations speak of “liberated Russian soil” and of “the first organs of the new power.” The planning documents that we were allowed to see speak of drawing two regiments away from a river crossing.',
      categories: ['volunteer-units'],
      daysAgo: 32.4,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'In practice the council raises money and the battalion disregards its advice.',
      categories: ['exile-opposition'],
      daysAgo: 31.7,
    },
    {
      article,
      by: 'analyst-a',
      quote: '“Only those who have borne arms against the regime have earned a voice in what replaces it.”',
      categories: ['legitimacy-claim'],
      daysAgo: 32.3,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'It contains one sentence to which every interview came back: “Only those who have borne arms against the regime have earned a voice in what replaces it.” The council’s spokesman told us that the sentence was a draft. It has been in the programme for two years.',
      categories: ['legitimacy-claim', 'exile-opposition'],
      daysAgo: 31.6,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'A common European travel document for those who served under Ukrainian command, issued upon confirmation from Kyiv, would settle most of these cases within a year.',
      categories: ['call-for-protection'],
      daysAgo: 32.2,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'A common European travel document for those who served under Ukrainian command, issued upon confirmation from Kyiv, would settle most of these cases within a year.',
      categories: ['call-for-protection'],
      daysAgo: 31.5,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'A common European travel document for those who served under Ukrainian command',
      categories: ['call-for-protection'],
      daysAgo: 33.0,
    },
    {
      article,
      by: 'analyst-c',
      quote: 'would settle most of these cases within a year',
      categories: ['forecast'],
      daysAgo: 31.5,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'bodies of this kind have in the past gone looking for another war, and there will be paymasters.\nThe formations’ own leaders speak of a fourth outcome, in which they march home as the core of a new army.',
      categories: ['forecast'],
      note: 'Two rival forecasts; they only make sense side by side, hence across the paragraphs.',
      daysAgo: 31.5,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'The last is the least likely and the most dangerous: bodies of this kind have in the past gone looking for another war, and there will be paymasters.',
      categories: ['forecast', 'volunteer-units'],
      daysAgo: 33.0,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'In practice the council raises money and the battalion disregards its advice.',
      categories: ['exile-opposition'],
      daysAgo: 32.8,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'In practice the council raises money and the battalion disregards its advice.',
      categories: ['exile-opposition'],
      daysAgo: 32.7,
    },
    {
      article,
      by: 'analyst-d',
      quote: 'In practice the council raises money and the battalion disregards its advice.',
      categories: ['exile-opposition'],
      daysAgo: 32.5,
    },
  ],
  articleThreads: [],
}
