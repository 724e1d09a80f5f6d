import type { DemoArticle } from '../model'

export const representationWithoutABallot: DemoArticle = {
  slug: 'representation-without-a-ballot',
  title: 'Representation Without a Ballot',
  author: 'Katarzyna Wolny-Brandt',
  outlet: 'The Continental Ledger',
  publishedOn: '2025-04-03',
  sourceUrl: 'https://example.org/continental-ledger/2025/04/representation-without-a-ballot',
  language: 'en',
  markdown: `On the second Saturday of March, in a rented concert hall above the river in Vilnius, one hundred and sixty-two people stood up and declared that they would speak for Russia. They were former municipal deputies, two former regional ministers, a good many lawyers, the founders of four charities, and one poet, who had been asked to come because somebody thought there ought to be a poet. They call themselves the Riverside Convention, after the embankment outside. They have since written to eleven parliaments asking to be received as “the provisional voice of a people deprived of its vote.”

I was in the hall as a guest, and I liked most of the people I met there. I think that parliaments should receive them. I also think that the sentence in the letter is wrong, that several of those who drafted it know that it is wrong, and that the quarrel over it, which everyone would like to postpone, is the most useful thing the emigration could have right now.

## What the Convention has

Begin with what is real. Fifty-eight of the delegates held elected office at some point in the past decade, most of them on district councils in Moscow and St Petersburg, where a determined person could still win a seat with eleven hundred votes and a photocopier. Their mandates have expired or were annulled. But voters gave them, and the Convention’s lawyers argue that an office taken away by a prosecutor is not lost in the way that an office is lost at the polls. It is a respectable argument. It covers about a third of the room.

The other delegates were sent by “constituent organisations,” which is to say, by themselves and their friends. A woman from Novi Sad explained to me that her association runs a Saturday school, a legal clinic and a choir, that it has 340 paying members, and that they chose her by 61 votes to 12. “If that isn’t democratic, what is?” she asked. It is democratic. What it makes her is the delegate of seventy-three voters in Novi Sad.

Then there is the armed question. Three of the nineteen seats on the Convention’s council are reserved for “those who defend the future Russia with weapons in their hands,” and have been filled on the nomination of the Ladoga Battalion, which fights as part of the Ukrainian army. The seats were the price of the battalion’s endorsement, and in the corridors nobody pretended otherwise. A former councillor who had spent fourteen months in a penal colony told me that she voted for the arrangement with her eyes shut. A man from the same list, with the same fourteen months behind him, collected his coat and took the night bus to Warsaw.

## What it lacks

What the Convention lacks is any way for a person inside Russia to say no to it. Exile bodies of the last century could often point to an unbroken thread: a constitution, a president who resigned in favour of a successor, a government recognised on the day before the tanks came. The thread might be thin, but it led back to a ballot that somebody had lost. No such thread leads to the hall in Vilnius, because no one in it has ever held national office and because the election that they would have won was never called.

In place of a thread there is a survey. The Convention’s research group put questions to 2,140 people recruited through messaging channels, and reports that 74 per cent of “Russians opposed to the war” either trust the Convention “or would trust it if they knew more about it.” I have seldom seen a conditional asked to carry so much. The people who answered were people who read opposition channels and were not afraid to press a button. They are the Convention’s audience. It is no shame to have an audience, but nobody ever mistook a full house for a general election.

The defenders of the letter reply that no better procedure exists, and that to insist on one is to hand the country’s voice to the only organisation able to hold elections there, which counts the votes before they are cast. This is the strongest thing they say. I would answer that there is a difference between speaking about people and speaking for them, and that the first can be done honestly from anywhere. A delegate who says “my neighbours in Tver are frightened, and I can show you forty letters” has told a parliament something that it needs. A delegate who says “I am Tver” has told it something about herself.

## What the parliaments should do

Parliaments are not courts of legitimacy, and they needn’t become one. They receive trade unions, bishops and associations of dairy farmers, none of whom is asked to prove that he embodies a nation. They should receive the Convention on the same terms: as a body of knowledgeable people with an interest. Give it a standing invitation to committee hearings. Give its members travel papers that last longer than a year, since it is hard to be the voice of anything from a queue in a migration office. Do not give it the embassy, the flag, or the seat.

On two matters I would go further. The first is prisoners. The Convention’s legal commission keeps the most careful list of political prisoners that I know of, with 1,874 names, and it was compiled by people who had shared cells with some of them. Any government negotiating an exchange should be obliged to consult it, and to explain itself in writing when it ignores it.

The second is the sanctions list, where I would go further in the opposite direction. The Convention has asked that nobody be taken off European lists without its opinion. One sees why: there have been removals that looked like favours. But to let an unelected body of exiles decide which of their richer compatriots is to be forgiven would ruin it within a year. Half of the room would be offered money and the other half would be accused of having taken it. Let it submit evidence as anyone may, and let it ask, as it already does and quite rightly, for the listing of the eighty-three judges who sign the sentences.

## The quarrel they need

The council of nineteen meets again in June, and the motion on the table would replace “provisional voice” with “an assembly of citizens abroad.” It was tabled by the choir-and-clinic people, the associations that run schools and find flats and sit with the newly arrived at the dentist’s. They are tired of being counted as troops in somebody else’s parliament. The former deputies mean to vote it down. The battalion’s three have not said what they will do; their chairman’s only comment was that “words are for the rear.”

I hope that the motion passes, and that it passes narrowly, after a long and public fight with the minutes published. A movement that can lose a vote in Vilnius, and print the result, will have shown its compatriots more of a free country than any declaration could. If it cannot bear to, the parliaments will have learned something too, and by Christmas the Convention will be one more letterhead in a town that is full of them.

*The author teaches constitutional history in Poznań and has advised two national parliaments on the reception of delegations without diplomatic status.*`,
}
