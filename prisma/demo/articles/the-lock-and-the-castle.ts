import type { DemoArticle } from '../model'

export const theLockAndTheCastle: DemoArticle = {
  slug: 'the-lock-and-the-castle',
  title: 'The Lock and the Castle',
  author: 'Hanna Dvorkin-Asante',
  outlet: 'Northern Quarterly',
  publishedOn: '2025-10-09',
  sourceUrl: 'https://example.org/northern-quarterly/the-lock-and-the-castle',
  language: 'en',
  markdown: `There’s a pair of Russian words that differ only in where the voice falls: за́мок is a castle, замо́к is a lock. Ilya Brodnikov, who edits *Станция* (“The Station”) from two rooms above a laundry in Riga, uses them to explain the trade. An exiled newsroom, he says, starts by thinking that it’s a castle: the besieged remnant of a free country, flags on the tower, everybody inside on the same side. After a year or two it discovers that it is a lock. It’s a small device, attached to somebody else’s door, and it’s only as good as the number of people who still have a key.

His own figures are better than most. In August *Станция* had 1.9 million readers in Russia, according to its own counters, or 700,000 according to a firm in Tallinn that measures such things by panel. The truth isn’t knowable, since the readers come through tunnels, and each tunnel makes them look as if they lived in Amsterdam. What’s certain is that the number has halved in two years. Some of the loss is censorship. Brodnikov thinks that the larger part is distance. “We write about Russia as one writes about an ex-wife,” he says. “With great precision, and always the same three episodes.”

## Are they the opposition?

The Russian state says so. Of the sixty or so newsrooms that work in exile, it has declared nearly all to be “foreign agents” and nineteen to be “undesirable,” which makes it a crime to give them the price of a coffee. European officials tend to say so too, in a friendlier tone. The grants come out of budget lines with titles like “Support to democratic forces,” and at the receptions the editors are put at the same table as the politicians. The politicians have come to take it as natural. When the Riverside Convention published its charter, it listed “the free press” among its constituent parts, between the trade unions and the theatre.

Eleven editors wrote a letter to protest. They were not a part of anything, they said; they reported on the Convention, and some of them had reported on its accounts. The reply came from a member of the council, in an interview, and it deserves to be quoted for its frankness: “There’s a war. One is on the side of the good or one is a chronicler of the evil.” I’ve heard nearly the same sentence from a state-television presenter, with the adjectives the other way round.

And yet the editors protest a little too much. *Станция* ran the appeal for the noon vote in September at the top of its page for six days, under the heading “What you can do.” It publishes the telephone number of Kalitka, the network that helps soldiers to desert, in every article about the front, with a note on how to delete one’s history afterwards. When I asked Brodnikov if that was reporting, he said that it was like printing the tide tables in a fishing village. A younger colleague, Sona, who’d been listening, said that it was like printing them with a picture of a boat.

## The unit’s own channel

The hardest case is at the edge. The Free Don Detachment, a formation of Russian volunteers of uncertain size, has a video channel with 230,000 subscribers and calls it a media outlet. It has a logo, a morning programme and correspondents with press cards which the detachment prints itself. In the spring it applied for membership of the exiled journalists’ union and was refused by nineteen votes to sixteen. The sixteen weren’t fools. They said that two of the channel’s people had been reporters in Rostov for a decade, that their film about filtration camps was the best that anyone had made, and that they’d been shelled while making it. The nineteen said that one can’t be embedded in one’s own platoon.

The union’s problem is also Europe’s. A programme in Warsaw has paid for camera equipment that went to the channel, in the belief that it was supporting independent media. An auditor who looked at the invoices found eleven cameras, of which four were of a type that’s made to be carried by a drone. Neither the ministry nor the channel cares to say what they have been looking at since.

## The diaspora’s paper

Meanwhile the audience has been changing under the editors’ feet. In 2022 four readers in five were in Russia. At *Станция* it’s now one in two; at others it’s one in five, and their most-read articles are about residence permits, German grammar, and whether a child may be made to attend two schools. There’s nothing wrong with a local paper. The emigrants are perhaps a million people, with money and troubles, and a paper that helped them to find each other would be worth having. Three of the best initiatives that I know of, a legal clinic, a fund for released prisoners and a school in Belgrade, began as threads in readers’ comments.

But a paper for emigrants isn’t what the donors are paying for, nor, if they’re honest, what the editors left home for. Sona keeps a postcard over her desk from a reader in Ulan-Ude, a district nurse, who wrote that she reads the site aloud to her mother with the vowels changed, as a joke, so that the neighbours will think it’s a foreign language. “I write for her,” says Sona. “If I ever notice that I’m writing for a man in Charlottenburg who already agrees with me, I’ll go and work in the laundry. It’s downstairs.”

## What they need

Three kinds of help are on offer, and they’re offered in the wrong order. The first is money for content, of which there is now enough; the world isn’t short of podcasts. The second is money for tunnels, meaning the software and the servers by which a nurse in Ulan-Ude gets past the filter, and of this there’s far too little. A single well-made tunnel costs about as much as a conference. If I had one euro to spend on Russian democracy, I’d spend ninety cents of it on plumbing.

The third kind is the one that costs least and is most stubbornly refused. An exiled journalist depends on a passport that will expire, issued by a state that’s tried him in his absence. Of the 1,400 media workers known to the union, 310 can’t at present leave the country they’re in, and 46 have no valid paper of any sort. When one of them is refused a renewal, the only advice that the union can give is to marry. A press residence permit, renewable on proof of employment and not of nationality, has been drafted twice and shelved twice. I can’t see who’d be harmed by it.

It’s fair to ask what the newsrooms owe in return. More candour about their numbers, certainly: a donor who’s told 1.9 million and later learns of the 700,000 won’t believe the next true thing he hears. And a clear line, drawn by themselves before somebody draws it for them, between telling readers what’s happening and telling them what to do. I don’t think that the line must run in the same place for all. A paper may decide that in a country without elections it’s honourable to be a party. It should then say so on the front page, and sit at the politicians’ table with a clear conscience, and let somebody else check the accounts.

Brodnikov won’t. The night that I left he was on the telephone to the nurse’s town, where a bridge had fallen down and the mayor had announced that there had never been a bridge. It took him four hours to find a photograph with a date on it. Sixteen thousand people saw it before morning. “There,” he said. “Somebody’s turned the key.”`,
}
