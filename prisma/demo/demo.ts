import type { Demo, DemoCoding } from './model'
import { codebook } from './codebook'
import { people } from './people'
import { rounds } from './rounds'
import { aVoteAlreadyCounted } from './articles/a-vote-already-counted'
import { guestsInAnotherArmy } from './articles/guests-in-another-army'
import { nobodyOwesYouAHero } from './articles/nobody-owes-you-a-hero'
import { representationWithoutABallot } from './articles/representation-without-a-ballot'
import { theLockAndTheCastle } from './articles/the-lock-and-the-castle'
import { theParcelRoom } from './articles/the-parcel-room'
import { theSideDoor } from './articles/the-side-door'
import { aVoteAlreadyCountedCoding } from './coding/a-vote-already-counted'
import { guestsInAnotherArmyCoding } from './coding/guests-in-another-army'
import { nobodyOwesYouAHeroCoding } from './coding/nobody-owes-you-a-hero'
import { representationWithoutABallotCoding } from './coding/representation-without-a-ballot'
import { theLockAndTheCastleCoding } from './coding/the-lock-and-the-castle'
import { theParcelRoomCoding } from './coding/the-parcel-room'
import { theSideDoorCoding } from './coding/the-side-door'

const coded = [
  { article: representationWithoutABallot, coding: representationWithoutABallotCoding },
  { article: theParcelRoom, coding: theParcelRoomCoding },
  { article: guestsInAnotherArmy, coding: guestsInAnotherArmyCoding },
  { article: theSideDoor, coding: theSideDoorCoding },
  { article: nobodyOwesYouAHero, coding: nobodyOwesYouAHeroCoding },
  { article: aVoteAlreadyCounted, coding: aVoteAlreadyCountedCoding },
  { article: theLockAndTheCastle, coding: theLockAndTheCastleCoding },
] as const satisfies readonly { article: Demo['articles'][number]; coding: DemoCoding }[]

/** The demo project: seven invented articles, a codebook, and the work of four analysts on them. */
export const demo: Demo = {
  project: {
    name: 'Voices abroad',
    description:
      'A demonstration: four analysts code seven articles on the Russian opposition abroad. The articles, and all persons, organisations and figures in them, are invented.',
    // One article shows a round that everybody has submitted and that waits for the lead.
    revealWhenSubmitted: false,
  },
  people,
  codebook,
  rounds,
  articles: coded.map(({ article }) => article),
  highlights: coded.flatMap(({ coding }) => coding.highlights),
  articleThreads: coded.flatMap(({ article, coding }) =>
    coding.articleThreads.map((thread) => ({ ...thread, article: article.slug })),
  ),
}
