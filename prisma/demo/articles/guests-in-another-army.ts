import type { DemoArticle } from '../model'

export const guestsInAnotherArmy: DemoArticle = {
  slug: 'guests-in-another-army',
  title: 'Guests in Another Army: Russian Volunteer Units and the Question of Command',
  author: 'Marit Østby and Daniel Okonjo-Reyes',
  outlet: 'Halden Institute for Security Research, Working Paper 31',
  publishedOn: '2025-02-17',
  sourceUrl: 'https://example.org/halden/working-papers/31',
  language: 'en',
  markdown: `# Summary

Since 2022 several formations made up of Russian citizens have fought on the Ukrainian side. This paper describes three of them on the basis of forty-one interviews, the units’ own publications and court records from four countries. We find that they are small, that they are more closely commanded than either their admirers or their enemies suppose, and that their political importance rests on a claim about the future which their present conduct neither supports nor refutes. European governments have so far dealt with them by looking away. We suggest that this will be harder after a ceasefire than it has been during the war.

# Numbers

The Ladoga Battalion (батальон «Ладога») says that it has “over a thousand bayonets.” Its payroll, which a Ukrainian official described to us on condition that he not be named, was for 412 people in November 2024, of whom about 150 had ever been near the front. The White Birch Company admits to “fewer than two hundred,” and our estimate is 90. The third formation, the Free Don Detachment, exists mainly as a video channel with 230,000 subscribers; we were able to confirm the presence of seventeen men and a very good camera. All such figures should be read with care. A unit has every reason to exaggerate to its donors and every reason to understate its losses to the families.

What is not in doubt is the number of applications. The recruiters of Ladoga showed us an anonymised ledger of 6,300 enquiries over two years, of which 4,900 came from addresses inside Russia. Most were never answered, since the recruiters take it for granted that a large share of them were written by the security services. One enquiry in twenty led to an interview, and one in sixty to a contract.

# Who joins

The recruits fall into three groups, and the units treat them very differently. The first are emigrants, typically men of between twenty-five and forty who left in the spring or autumn of 2022 and had settled, badly, in Tbilisi, Yerevan or Warsaw. They bring languages, some savings and a motive they can explain at length. The second are residents of Ukraine with Russian passports, often married there, for whom the unit is a way of ending an intolerable legal position. For them the contract is a residence permit with a rifle attached.

The third group are prisoners of war. A man who has surrendered, or who has walked across at night with a leaflet in his sock, may after some months in a camp ask to be transferred to one of the formations. Ladoga’s commander told us that every fifth of his soldiers “began the war in the wrong uniform.” The battalion presents them as proof that conscience survives in the ranks. The Ukrainian authorities vet them for as long as nine months, and lawyers who have visited the camps doubt that a choice made behind wire can be called free, however sincerely it is made. Neither side disputes that some of these men would have been shot had they been exchanged and sent home.

We met one of them, whom we call Gleb, in a rehabilitation ward. He had been mobilised in Chita, had deserted twice, and had been returned twice to his regiment in the boot of a car. “I didn’t change sides,” he said. “I changed from having no side.” He does not read the battalion’s political statements. He would like, he said, to be asked fewer questions about Russia and more about his knee.

# Command

Each of the formations is a sub-unit of a Ukrainian brigade or of military intelligence. Its officers are appointed by Kyiv and its operations are approved there. The formations may decline a task, and Ladoga did so once, in 2023, when it was asked to hold a trench beside a unit whose chaplain had refused to bury its dead. But they have no artillery, no medical evacuation and no fuel that isn’t given to them, and a battalion that can be stopped by a telephone call to a petrol depot does not have a foreign policy.

This matters because of the raids. Between the spring of 2023 and the spring of 2024 the formations crossed the border at least nine times, held settlements for periods of between three and thirty-one hours, and filmed themselves reading proclamations on the steps of village administrations. The proclamations speak of “liberated Russian soil” and of “the first organs of the new power.” The planning documents that we were allowed to see speak of drawing two regiments away from a river crossing. By that measure the operation succeeded, at a cost of twenty-six dead. By the measure of the proclamations, thirty-one hours is the longest that any part of Russia has been governed by its opposition in this century.

# The political wing

Ladoga is the only formation with a political body, the Ladoga Council (Совет «Ладога»), which has an office of three rooms in Warsaw, a spokesman and a published programme. Its relation to the battalion is described by its charter as “one body with two hands.” In practice the council raises money and the battalion disregards its advice. Since the autumn the council’s nominees have been offered seats in a civilian assembly that is being formed in Vilnius, and the civilian politicians we spoke to are divided. Some regard the seats as a debt of honour. Others fear that an opposition which sits with people who shoot at conscripts will never be heard in the towns that the conscripts come from.

The programme itself is a document of forty pages, on lustration, federal reform and the return of abducted children. It contains one sentence to which every interview came back: “Only those who have borne arms against the regime have earned a voice in what replaces it.” The council’s spokesman told us that the sentence was a draft. It has been in the programme for two years. A member of the battalion’s own medical team, asked what she thought of it, said that she had earned a shower.

# The law

A Russian citizen who fights in a recognised formation of Ukraine’s armed forces, wears its insignia and answers to its officers is a lawful combatant, and upon capture is entitled to the treatment due to a prisoner of war. Russian courts have not accepted this in a single case known to us. Of thirty-four men tried for treason or terrorism after capture, or in their absence, none received less than fifteen years, and eleven received life. We recommend that governments which support Ukraine say in public, and in each case, that these trials are breaches of the laws of war. Saying it costs nothing, and silence is being read in Moscow as consent.

In the countries where the volunteers have their families the position is different, and in some ways worse. Four states have refused residence to spouses on the ground that the husband’s service was “mercenary activity.” Two have opened and quietly closed criminal files. A veteran with one leg, a Ukrainian decoration and an expired Russian passport was held for eleven weeks in a deportation centre because he could produce no document from any state that admitted to him. A common European travel document for those who served under Ukrainian command, issued upon confirmation from Kyiv, would settle most of these cases within a year.

# After a ceasefire

No one we interviewed had been told what would become of the formations when the fighting stops. Three outcomes seem possible to us. They may be dissolved, with citizenship for some and pensions for a few. They may be retained as a quiet branch of Ukrainian intelligence. Or they may be left standing, armed and unpaid, in a country with a long border and a government that would rather not know. The last is the least likely and the most dangerous: bodies of this kind have in the past gone looking for another war, and there will be paymasters.

The formations’ own leaders speak of a fourth outcome, in which they march home as the core of a new army. We take the hope seriously as a source of morale, and it explains why men stay who could leave. We found nothing in the size, the training or the popularity of the units that would make it a plan. Inside Russia the only survey that asked the question, by an exiled sociologist with a panel of 800, found that nine per cent of those opposed to the war regarded the volunteers as “ours,” and thirty-one per cent as traitors.

That result ought to interest the civilian opposition more than it appears to. Whatever they may decide about seats, the volunteers will come out of the war as a few hundred people with wounds, medals and a grievance, and with a better claim to Ukrainian gratitude than any party in exile can show. They will expect to be consulted. It would be wise to begin before the shooting ends, while the conversation is still about words.`,
}
