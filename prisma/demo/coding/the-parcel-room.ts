import type { DemoCoding } from '../model'

const article = 'the-parcel-room'

export const theParcelRoomCoding: DemoCoding = {
  highlights: [
    {
      article,
      by: 'analyst-c',
      quote:
        '«Посылка», which means “parcel,” is one of an estimated four hundred initiatives that Russians abroad have set up since 2022.',
      categories: ['diaspora-initiative'],
      daysAgo: 36.5,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        '«Посылка», which means “parcel,” is one of an estimated four hundred initiatives that Russians abroad have set up since 2022.',
      categories: ['diaspora-initiative'],
      daysAgo: 35.2,
    },
    {
      article,
      by: 'analyst-b',
      quote: 'To a foreign official they all look like “the diaspora.” From within, they are hardly on speaking terms.',
      categories: ['actors'],
      note: 'No child fits: the list runs from schools to drones.',
      daysAgo: 34.8,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'at least eleven groups that raise money for drones. To a foreign official they all look like “the diaspora.” From within, they are hardly on speaking terms.',
      categories: ['diaspora-initiative'],
      daysAgo: 36.5,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        '“We are not political,” says Vera Lantsova, who founded Посылка with the redundancy money from a travel agency in Samara. She says it in the first minute and again in the fortieth.',
      categories: ['claims'],
      daysAgo: 35.9,
      thread: {
        comments: [
          {
            by: 'analyst-d',
            daysAgo: 34.9,
            paragraphs: [
              'Why the parent? To say “we are not political” is to refuse the right to speak for others. Two paragraphs on she spells it out: those families didn’t elect me. I have Legitimacy claim on both.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 34.7,
            paragraphs: [
              'The second, yes. Here she says what she is, not whom she speaks for. A dentist who says “I am not political” denies no mandate. I took the parent because the article itself leaves open what kind of claim it is.',
            ],
          },
          {
            by: 'analyst-c',
            daysAgo: 34.3,
            paragraphs: [
              'I find no claim at all, only self-description, so Diaspora initiative. If self-descriptions count as claims, everything in quotation marks will.',
            ],
          },
        ],
      },
    },
    {
      article,
      by: 'analyst-d',
      quote: '“We are not political,” says Vera Lantsova',
      categories: ['legitimacy-claim'],
      daysAgo: 35.1,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        '“We are not political,” says Vera Lantsova, who founded Посылка with the redundancy money from a travel agency in Samara. She says it in the first minute and again in the fortieth. The room sends parcels to 611 people, every one of whom was convicted for something that he or she said, wrote, sang or set fire to.',
      categories: ['diaspora-initiative'],
      daysAgo: 36.4,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        '“They wanted our number. Six hundred families, they said, imagine how that sounds from the rostrum. I said: those families didn’t elect me. They asked me for socks.”',
      categories: ['legitimacy-claim'],
      daysAgo: 35.8,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'I said: those families didn’t elect me. They asked me for socks.”\nHer deputy, Timur, disagrees with nearly every word. He was an organiser for an opposition campaign in Kazan until the campaign was declared extremist, and he regards the parcel room as that campaign continued by other means.',
      categories: ['legitimacy-claim', 'diaspora-initiative'],
      note: 'The quarrel between the two is the passage, so I kept both sides of the paragraph break.',
      daysAgo: 35.1,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'He was an organiser for an opposition campaign in Kazan until the campaign was declared extremist, and he regards the parcel room as that campaign continued by other means.',
      categories: ['exile-opposition'],
      daysAgo: 34.8,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'They belong to Roman, a soft-spoken man of thirty who pays a third of the rent, and they go in the other direction, by way of Poland, to a unit of Russian volunteers in the Ukrainian army. In two and a half years, he says, his group has delivered 140 drones, two pick-up trucks and an ambulance.',
      categories: ['diaspora-initiative'],
      daysAgo: 35.7,
      thread: {
        comments: [
          {
            by: 'analyst-b',
            daysAgo: 34.6,
            paragraphs: [
              'Optical sights and 140 drones are not self-help. I would have put this under Volunteer units, since all that his group does is to equip one.',
            ],
          },
          {
            by: 'analyst-a',
            daysAgo: 34.5,
            paragraphs: [
              'The definition of Volunteer units excludes “civilians who supply or praise them”, and Diaspora initiative names supply groups. I do not like the company it puts the choir in either, @analyst-b, but it is written there.',
            ],
          },
          {
            by: 'analyst-b',
            daysAgo: 34.2,
            paragraphs: [
              'You are right, I had coded from memory. I leave my tag standing until the lead has looked, because the question will come back with the cameras in the Riga piece.',
            ],
          },
          {
            by: 'lead',
            daysAgo: 33.6,
            paragraphs: [
              'Diaspora initiative. We code what people do and how they are organised, and this is a rack behind a curtain in Tbilisi. Volunteer units may be added where the passage says what the unit does with the goods, which it does not.',
            ],
          },
        ],
        resolvedBy: 'lead',
      },
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'by way of Poland, to a unit of Russian volunteers in the Ukrainian army. In two and a half years, he says, his group has delivered 140 drones, two pick-up trucks and an ambulance.',
      categories: ['volunteer-units', 'capability-claim'],
      daysAgo: 34.7,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'In two and a half years, he says, his group has delivered 140 drones, two pick-up trucks and an ambulance.',
      categories: ['capability-claim'],
      daysAgo: 36.3,
    },
    {
      article,
      by: 'analyst-a',
      quote:
        'Give four hundred groups five thousand euros each, she says, once, with a form of one page; expect a third of it to be wasted; and publish who got it only where they agree.',
      categories: ['policy-asks'],
      daysAgo: 35.6,
    },
    {
      article,
      by: 'analyst-c',
      quote:
        'has a proposal so modest that she is embarrassed by it. Give four hundred groups five thousand euros each, she says, once, with a form of one page',
      categories: ['call-for-recognition'],
      note: 'The definition of recognition says “receive, consult, fund”.',
      daysAgo: 36.2,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'She would also like banks to be told, in writing, by the authorities who frighten them, that opening an account for a Russian exile with a residence permit isn’t a breach of sanctions.',
      categories: ['call-for-sanctions'],
      daysAgo: 35.0,
    },
    {
      article,
      by: 'analyst-a',
      quote: 'opening an account for a Russian exile with a residence permit isn’t a breach of sanctions',
      categories: ['call-for-protection'],
      daysAgo: 35.6,
    },
    {
      article,
      by: 'analyst-d',
      quote:
        'prisoners who receive parcels are “four times less likely to be sent to punishment cells,” because the administration sees that somebody is watching. There’s no way of checking this',
      categories: ['capability-claim'],
      daysAgo: 34.9,
    },
    {
      article,
      by: 'analyst-b',
      quote:
        'It’s a message from the pensioner with the fish van’s keys: “311 handed over, signed for by himself 📦 thin but joking.”',
      categories: ['diaspora-initiative'],
      daysAgo: 34.6,
    },
    {
      article,
      by: 'analyst-c',
      quote: '“311 handed over, signed for by himself 📦 thin but joking.”',
      categories: ['diaspora-initiative'],
      daysAgo: 36.1,
    },
  ],
  articleThreads: [],
}
