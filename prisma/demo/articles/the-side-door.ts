import type { DemoArticle } from '../model'

export const theSideDoor: DemoArticle = {
  slug: 'the-side-door',
  title: 'The Side Door: Sanctions That Can Tell People Apart',
  author: 'Emeka Halloran and Birgit Vaszary',
  outlet: 'Loewenfeld Forum, Policy Brief',
  publishedOn: '2025-05-22',
  sourceUrl: 'https://example.org/loewenfeld-forum/briefs/the-side-door',
  language: 'en',
  markdown: `# The problem

A sanction on a person has two purposes that get in each other’s way. It is meant to punish, and for this it must be certain: whoever does the thing is listed, and whoever is listed stays listed. It is also meant to persuade, and for this it must be conditional, since nobody changes course for the sake of a door that won’t open. For three years European practice has leaned towards certainty. There are now more than two thousand Russian names on one list or another. Fewer than forty have been taken off, and in most of these cases the reason was death.

We think that this is a mistake, and that the remedy usually offered, which is to let the deserving out one at a time after discreet conversations, is a worse one. This brief proposes a side door: narrow, public, and with the price written on it.

# Who asks to be let out

Since the lists can’t be entered voluntarily, it is instructive to see who tries to leave. We examined the published pleadings of fifty-two applicants. Nineteen say that they were listed by mistake, and of these about half are plainly right; there is a man on the list because he shares a name and a birthday with a general. Twenty-one say that they have sold, resigned or moved, and that the ground for listing has fallen away. The remaining twelve say something new. They say that they are opponents of the regime.

The best known of the twelve is Arkady Belsky, who made a fortune in fertiliser, sat on a presidential council until March 2022, and now lives in Limassol. In the past eighteen months he has endowed a chair of human rights, paid for a film about a poet who died in a camp, and given two million euros to a foundation that relocates journalists. His lawyers argue that he is “by any reasonable standard a member of the democratic opposition in exile.” He has not, so far, said in his own voice, in Russian, that the war is a crime. His lawyers explain that he has elderly parents in Perm.

Should a man like this be let out? The emigration has torn itself apart over the question. The foundation’s director says that Belsky’s two million got ninety families out, and that she’d take a third million from the devil. A group of younger activists has published what it calls the *Ledger*, a register of 4,112 officials, managers and broadcasters whom it wants listed, with Belsky at number nine. Each entry gives a photograph, a position and a “deed.” We checked a hundred entries at random. Eighty-three were accurate. Eleven were out of date, and six concerned somebody else.

# What a door would need

The principle is simple to state. Leaving the list should require acts that are costly, that can be verified, and that cannot be undone. Words satisfy the first condition for some people and not for others. A public statement costs nothing to a person whose family is in Nice; for one whose brother is a school inspector in Kursk, it may cost the brother. Money satisfies the second and third, but to accept it as the price is to sell indulgences, and they’ll be bought by those who have most to be forgiven.

What remains is information and conduct. A former deputy minister who walks into an embassy with the procurement files has done something that cannot be taken back. So has the state-television editor who resigns on air, or the prison doctor who brings out the register of deaths. We would call such people defectors, and mean it as praise. They are worth more to a prosecutor than a seized yacht, and at present most of them learn upon arrival that they’re sanctioned, can’t rent a flat, and must apply for a licence in order to pay the lawyer who will ask for them to be taken off.

We therefore recommend that governments

- list the side door’s conditions in the legal act itself, so that they are the same for the friend of a minister and for a stranger;
- grant a suspension of twelve months, rather than removal, to any listed person who breaks publicly with the institution for which he was listed and gives sworn evidence about it;
- let a panel of three retired judges, none of them from the listing country, decide on removal at the end of that year, with reasons that are published;
- admit evidence from exile groups, as from anyone, but give no group a vote or a veto;
- put a person back on the list, for ten years and without appeal, if the evidence turns out to have been false;
- extend the lists at the same time to the middle of the machine, above all to the judges, prosecutors and prison governors of the political cases, most of whom have never been listed anywhere.

The last point is a condition of the others. A door in a wall that has not been finished is only decoration. Of the 290 judges who have passed sentence in the cases that the Riverside Convention’s lawyers document, four were on a European list when we went to press.

# Objections

*It will be abused.* It will. The question is whether it will be abused more than the present arrangement, in which there’s a door as well, only that it’s in the back and one has to know somebody. Of the fewer than forty removals, at least five followed a change of mind in a single capital which that capital has never explained.

*It insults the Ukrainians.* This is the objection that we take most seriously. A person who served the regime for ten years and left in the eleventh has a share in what was done, and a suspended asset freeze looks very like a pardon. We’d say two things. Removal from a sanctions list is not an acquittal; the criminal courts remain open, and sworn evidence may well be the way into them. And the Ukrainian officials with whom we discussed the scheme were less offended than their friends in Brussels. One of them, who interrogates prisoners, observed that his army drops leaflets on conscripts promising them their lives if they come over. “You offer the colonels less than we offer the privates,” he said, “and you wonder that only privates come.”

*It divides the opposition.* The opposition doesn’t need our help with that. But it is true that every exception is also a verdict. To let Belsky out because he has paid for good things would tell a generation of penniless exiles what the currency is. To keep him in for ever, whatever he does, would tell every official who’s still at his desk that there is no point in copying the files. Under our scheme he’d have to say aloud, under oath, what was discussed at the presidential council. Then he could go home to his parents’ photographs with a clear conscience and a European bank account, or he could decline, and we’d know what kind of an opponent he is.

# What it would do

We don’t expect the side door to bring down a government. Elites of this kind have seldom cracked under sanctions, and the officials who matter most are those with least to gain from leaving. On a sober estimate, perhaps two or three hundred people in the upper middle of the state have both the knowledge and the disposition, and if one in ten of them used the door it would be the largest leak in the history of the service. It would also, as one of the twelve put it in a pleading that was otherwise without merit, give those who stay “somebody to envy other than the dead.”

The alternative is to go on as we are. The lists will grow, since adding a name is the cheapest thing that a government can do on an anniversary. They’ll be enforced less each year. And in the end they’ll be bargained away in an afternoon, all two thousand names together, the judge and the general’s namesake alike, in exchange for something that nobody had thought of when they were drawn up.`,
}
