import type { DemoArticle } from '../model'

export const theParcelRoom: DemoArticle = {
  slug: 'the-parcel-room',
  title: 'The Parcel Room',
  author: 'Nino Kapanidze-Weil',
  outlet: 'Meridian & Post',
  publishedOn: '2025-01-26',
  sourceUrl: 'https://example.org/meridian-and-post/the-parcel-room',
  language: 'en',
  markdown: `The room is on the ground floor of a former hat factory in Tbilisi, behind a bicycle shop, and it smells of instant soup. On the shelves along three walls stand boxes that weigh exactly twenty kilograms. Each holds tea, sweets, thermal underwear, envelopes, a notebook without metal rings and a letter from somebody the recipient has never met. The boxes will cross a mountain pass in the back of a fish van, be posted from a town in southern Russia by a pensioner who does not want to be thanked, and arrive, in about two cases out of three, at a prison colony.

«Посылка», which means “parcel,” is one of an estimated four hundred initiatives that Russians abroad have set up since 2022. Nobody has counted them properly. A doctoral student in Berlin who tried gave up at 388, because they kept dying and being born. There are evacuation funds, legal clinics, schools, co-operatives that buy insulin, a theatre, several dating services for people with inconvenient passports, and at least eleven groups that raise money for drones. To a foreign official they all look like “the diaspora.” From within, they are hardly on speaking terms.

## Not politics

“We are not political,” says Vera Lantsova, who founded Посылка with the redundancy money from a travel agency in Samara. She says it in the first minute and again in the fortieth. The room sends parcels to 611 people, every one of whom was convicted for something that he or she said, wrote, sang or set fire to. On the wall hangs a map with a pin for each of them. When I ask whether a map like that is not a political statement, she thinks about it for a while. “It’s an address book,” she says.

The insistence is partly a matter of survival. Georgia has become a nervous host. The bank closed the initiative’s account last spring and gave as its reason “reputational considerations”; since then money has come in cash, in tokens and, once, in the form of a car. But it is also conviction. Lantsova was invited to send a delegate to the congress of emigrants that met in Vilnius last year to prepare a larger body, and she refused. “They wanted our number. Six hundred families, they said, imagine how that sounds from the rostrum. I said: those families didn’t elect me. They asked me for socks.”

Her deputy, Timur, disagrees with nearly every word. He was an organiser for an opposition campaign in Kazan until the campaign was declared extremist, and he regards the parcel room as that campaign continued by other means. “A regime like this one lives on making each person believe that he’s alone in the cell,” he says. “Twenty kilos of proof that it isn’t so: what could be more political?” He went to Vilnius at his own expense and spoke there. On the list of participants he appears as the representative of Посылка, a mistake that has been corrected twice.

## The other shelf

There is a fourth wall. Behind a curtain, on a steel rack that doesn’t belong to the initiative, stand smaller boxes with no labels. They contain tourniquets, batteries, radio parts and optical sights. They belong to Roman, a soft-spoken man of thirty who pays a third of the rent, and they go in the other direction, by way of Poland, to a unit of Russian volunteers in the Ukrainian army. In two and a half years, he says, his group has delivered 140 drones, two pick-up trucks and an ambulance.

The arrangement is known to everybody and acknowledged by nobody. To the prisoners’ families it would be a catastrophe: sending socks to a convict is lawful, if unwelcome, whereas a parcel from the address of an arms supplier would be evidence. Lantsova says that the curtain was put up for the dust. Roman says, without heat, that he used to pack for the prisoners too, until it occurred to him that he was packing for more of them each month. “You can go on bailing for ever,” he says. “Somebody has to see about the hole.”

I asked four of the initiative’s donors in Germany whether they knew about the rack. Two did. One of these, a dentist in Leipzig who gives fifty euros a month, said that she assumed her money was for the tea and hoped that it was for the sights.

## What Europe funds

European governments have put perhaps thirty million euros a year into Russian civil society abroad, an amount that sounds large until it is divided by four hundred. Little of it reaches places like this. The grant forms ask for a registered legal person, audited accounts, a gender strategy and a plan for “impact inside the Russian Federation,” which those who have any cannot describe without endangering it. The money therefore goes to those who can write, and the emigration has produced a class of professional applicants, with the result that there are now more conferences about parcels than parcels.

Ulrike Sandmann, who ran such a programme in Hamburg for three years and then resigned, has a proposal so modest that she is embarrassed by it. Give four hundred groups five thousand euros each, she says, once, with a form of one page; expect a third of it to be wasted; and publish who got it only where they agree. “A ministry loses more in a week,” she says. Her former colleagues reply that no auditor would sign it. She would also like banks to be told, in writing, by the authorities who frighten them, that opening an account for a Russian exile with a residence permit isn’t a breach of sanctions. It would take a letter of half a page. She has been asking for it since 2023.

The emigrants’ political bodies ask for something else. They would like the funding to run through them, as the ones who can tell honest groups from fronts. It isn’t an absurd idea, for there are fronts: a “cultural association” in Belgrade turned out last year to have been collecting the home addresses of its own members. But I didn’t meet one person in the parcel rooms of three cities who thought that a politician should hold the purse. “Then we’d have to applaud,” said a volunteer in Yerevan.

## Parcel 311

How much does any of it achieve? The initiative’s own report claims that prisoners who receive parcels are “four times less likely to be sent to punishment cells,” because the administration sees that somebody is watching. There’s no way of checking this, and one can imagine reasons for which the quieter prisoners would also be the ones who get their parcels. Former inmates, when asked, talk about something else. A man released in December, now in Batumi, told me that in two years he had received nine boxes, and that the letters had been dull, full of weather and cats, and that he could recite four of them.

Late in the evening Lantsova’s telephone lights up. It’s a message from the pensioner with the fish van’s keys: *“311 handed over, signed for by himself 📦 thin but joking.”* She reads it twice, walks over to the map and doesn’t move a pin, because nothing has changed. Then she writes the date in pencil beside it. Behind the curtain Roman is taping a box. The tape makes a long tearing sound, and she waits until it is finished before she tells him the news, and he comes out, in his socks, and shakes her hand.`,
}
