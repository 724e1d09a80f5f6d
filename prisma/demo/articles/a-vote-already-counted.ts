import type { DemoArticle } from '../model'

export const aVoteAlreadyCounted: DemoArticle = {
  slug: 'a-vote-already-counted',
  title: 'A Vote Already Counted',
  author: 'Rashid Valeyev-Crane',
  outlet: 'The Eastern Dispatch',
  publishedOn: '2025-09-18',
  sourceUrl: 'https://example.org/eastern-dispatch/analysis/a-vote-already-counted',
  language: 'en',
  markdown: `News analysis. The governor was re-elected on Sunday with 81.7 per cent of the vote, on a turnout of 58. The region lies on the Volga; its name is left out here, as are those of the people who watched the count, because they still live in it. What follows is drawn from their notes, from the published results of 1,106 polling stations, and from conversations with the three campaigns abroad that tried, each in its own way, to make the figure mean something else.

## How it was done

Not much of it was done on the day. The candidate who might have embarrassed the governor, a popular hospital director, was removed in July by the so-called municipal filter, under which a candidate must collect the signatures of a tenth of the region’s local councillors. She had collected enough. Nineteen councillors then discovered that they’d signed by mistake, and eleven of these discovered it on the same afternoon, in the same office, in the same words. On the ballot there remained the governor, a Communist who praised him, a nationalist who praised him more warmly, and a pensioner nobody had met.

The voting took three days, and on two of them it was also possible to vote online. Employees of the tractor works and of the region’s schools were asked to send their supervisors a screenshot. In a group chat that has been seen by this newspaper, a headmistress writes to her staff: «Девочки, голосуем сердцем, отчёт до 12:00», “Girls, we vote with our hearts, reports due by noon.” The online vote can’t be observed at all. It gave the governor 88 per cent and came to a third of the total.

What remained was an ordinary election in the paper polling stations, and here, oddly, the observers found little to complain of. In the 214 stations where a person not dependent on the administration stayed until the protocol was signed, the governor got 61 per cent. In the other 892 he got 83. A network of statisticians called *Odd Integers*, most of whom now work at universities in the Netherlands and Portugal, puts the number of votes added at between 190,000 and 240,000. Their method is disputed; it assumes that honest stations resemble one another more than Russia’s do. But no one has offered an innocent explanation for the forty-three stations that reported a turnout of exactly 75.0 per cent.

## Three ways of saying no

The opposition abroad had given its supporters three incompatible instructions. The Riverside Convention in Vilnius called for a boycott, on the ground that “to take part is to lend one’s face to a forgery.” The *Next Sunday* campaign, run from Berlin by former members of a banned youth movement, told people to come at noon on the last day and vote for anybody but the governor. And a few days before the vote the political council of the Ladoga Battalion published a video in which a masked man said that polling stations were “institutions of the occupier on Russian soil” and that citizens would “do well to stay away from them.” Whether that was a boycott or a threat is a question that each side has answered to suit itself.

The authorities answered it at once. The video was shown eleven times on regional television; metal detectors appeared at the school doors; two young men who had handed out *Next Sunday* leaflets were arrested as accomplices of an armed group that they’d never heard of. “They gave the governor his only campaign issue,” says Darya Mints, who coordinates *Next Sunday*. She has asked the Convention to expel the battalion’s three representatives from its council. The Convention’s answer was a statement that condemned “all calls that could endanger citizens” and did not say who’d made any.

Did anyone follow the instructions? On turnout there’s nothing to be learnt, since turnout was among the things invented. Noon is another matter. Observers at 70 urban stations counted the people in line at five past twelve on Sunday, and found 6,900, compared with about 1,500 an hour before. Mints’s campaign speaks of “the largest political demonstration in the region since 2021.” It may well have been. Nobody shouted anything. People looked at one another, voted, and went home, and several of the observers have written, independently, that they’d never seen a queue in which so many people were smiling at their shoes.

## What the figure is for

It’s sometimes said that such elections are theatre, and that the result is therefore of no importance. The people who produce it don’t seem to think so. An official who worked in the regional administration until last year, and who left through Kazakhstan with a suitcase and the text of the governor’s targets, describes the figure as an examination. “Moscow doesn’t need to know what the people think,” he says. “Moscow needs to know whether the governor can make eleven hundred schoolteachers sign a paper.” He prepared such papers for nine years. He now gives evidence to anyone who’ll listen, is refused a residence permit in the country where he’s living because of the post he held, and says that he understands the refusal.

Seen in this way 81.7 per cent is an honest measurement of something. It doesn’t measure consent, but it does measure obedience in the middle of the apparatus, and on that scale the region did slightly worse than its neighbours, two of which were above 85. The 214 stations matter for the same reason. Each of them is a place where somebody on a salary was asked to sign and found a way not to be in the room. Whether there are more such people than there were five years ago is the question on which forecasts about the regime ought to rest. The observers’ own figures, for what they’re worth, say that there are rather fewer.

## What follows

In the short run, little. The governor will be sworn in next week. The hospital director has been told that her hospital is to be merged. The four European governments that comment on regional elections have called this one “neither free nor fair,” in the same words as the last. None has answered the proposal, which all three campaigns abroad signed for once, that the members of the region’s election commission should be placed under a travel ban: fourteen persons, named, with copies of the protocols that they altered. It would be a small thing. But the chairwoman has a daughter in Milan, and the campaigns believe that a visa is the one document she would think about before she signed.

In the longer run the vote leaves the opposition with a quarrel and an asset. The quarrel is about who may tell people inside the country what to risk. The Convention claims the right by virtue of having been elected, some of it, once. The battalion claims it because its members risk more. *Next Sunday* says that it claims nothing: it made a suggestion, and 6,900 people took it. There’s some vanity in this modesty, and those arrested with leaflets might have liked to be led by somebody who admitted to leading.

The asset is the 214. They were observed by some four hundred people, nearly all residents of the region, nearly all under thirty, who trained for it in courses run over the internet by teachers they’ll never meet. They belong to no organisation. The network that trained them is registered in Riga, is financed by emigrants and by two Nordic foundations, and keeps no list. Asked by this newspaper what they’d do next, one of them wrote back after a day, from a new account: “The same, but on Saturday as well.”`,
}
