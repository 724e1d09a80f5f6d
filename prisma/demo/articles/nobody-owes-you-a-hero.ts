import type { DemoArticle } from '../model'

export const nobodyOwesYouAHero: DemoArticle = {
  slug: 'nobody-owes-you-a-hero',
  title: '“Nobody Owes You a Hero”: A Conversation About Deserters',
  author: 'Pauline Strand-Mbeki',
  outlet: 'The Threshold',
  publishedOn: '2025-06-11',
  sourceUrl: 'https://example.org/the-threshold/interviews/nobody-owes-you-a-hero',
  language: 'en',
  markdown: `*Aliaksandra Hrynkevich is a lawyer from Hrodna who has lived in Białystok since 2021. She directs the legal desk of «Калитка» (Kalitka, “the garden gate”), a network that helps Russian soldiers to leave the army and, where it can, the country. We spoke in her office, which has no sign.*

*How many people have you helped?*

I can tell you what we count and you’ll see why I don’t like the question. Since the autumn of 2022 we have answered some 31,000 messages. We’ve given legal advice in about 9,000 cases. We know of 1,740 men who got out of the army, in most cases by going into hiding inside Russia, and of 612 who crossed a border. Of those 612, thirty-eight have some form of protection in the European Union today. People write that Kalitka “saved nine thousand soldiers.” We answered nine thousand letters. In some of them the answer was that there was nothing to be done.

*Who are they? One hears of a wave of conscience.*

There is conscience. There’s also a broken ankle, and an unpaid wage, and a captain who sells the diesel. I’d say that a third come with what a judge would recognise as a conviction. For the rest the conviction comes later, or doesn’t. A man runs because a drone has killed the two people on either side of him, and after six months in a cellar in Kazakhstan, with a telephone, he begins to read about the country he was sent to. Then he’s ashamed. Is he a refusenik? The file says “deserter.” I’ve stopped caring about the noun. He was told to go on killing and he isn’t killing any more.

*The law seems to care about the noun.*

Very much. In most of the Union, desertion as such gives no right to asylum; you have to show that military service would have involved you in war crimes, or that you’d be punished out of proportion for your beliefs. So the man who shot nobody because he fled on the third day has a weak case, and the man who stayed for a year and saw terrible things has a strong one, if he admits that he saw them, and if he admits too much he’s excluded as a suspect. I have sat beside clients who were working this out with their lips. The rule I’d like is short. Whoever refuses to fight in a war of aggression, at whatever point and for whatever reason, shall not be sent back to the aggressor. Two lines. Let the prosecutors look at what he did before; that’s another door along the same corridor.

*Ministers say that among ten deserters there may be one agent.*

Among ten students there may be one agent. We have seen four infiltrators in three years. They were the ones with complete documents. But I don’t laugh about it; one of the four got a man’s route out of a volunteer of ours, and that man’s now in a colony near Vorkuta. The answer is to check people properly, in a safe place, and it can’t be done in Kazakhstan, where they’re kidnapped off the street. We asked for a humanitarian visa for three hundred named persons. Three hundred! We’d done the vetting ourselves, with former investigators, and offered the files. Two governments thanked us for our valuable input.

*In Ukraine, some former Russian soldiers now fight on the other side. Does Kalitka send people there?*

No. We are asked, by both parties. A recruiter from one of the Russian units in the Ukrainian army told me that we were “sitting on a regiment.” I said that our people have just got out of one. Some do go. One of our first clients crossed at Sumy in 2023, was a prisoner for seven months, and signed up with the Ladoga Battalion the day that he was allowed to. I was angry with him. He wrote me a letter that I keep in the drawer, because I haven’t found the reply.

> You say that I was free when I ran away and that now I have a commander again. It’s true. But when I was hiding I was only hiding. I was still their soldier, the one who was missing. Here I’m nobody’s missing soldier. You helped me to stop. Nobody could help me with what I’d already done, and this isn’t atonement either, I know that, don’t be afraid. It’s only that the sum is in front of me now and not behind my back.

He was killed in November. His mother asked us whether he counts as a deserter, since it matters for the flat. In Russian law he’s a traitor, which comes out the same: she loses the flat.

*The political emigration has begun to speak about deserters as part of the resistance.*

It’s convenient. Last month a gentleman from the Convention, the one in Vilnius, explained to me that every deserter is “a vote against the regime cast with the feet,” and that the Convention would be happy to represent these voters. I asked him for the use of his apartment for a family of four. It turned out that the apartment was small. Look, I’m glad if they speak in parliaments, and somebody has to. The travel document for refusers is in their programme and they’ve lobbied for it, which I acknowledge. But a frightened boy isn’t an argument for anyone’s programme. When a politician says “our deserters,” I count the spoons.

*And the volunteers’ people? They, too, say that these men belong with them.*

At least they offer soup. I’ll say something that colleagues won’t like. The units have got men out whom we couldn’t get out, by methods that I don’t want to know about. In the winter of 2024 eleven soldiers walked over in one night with a drone showing them the way. Seven of the eleven are in the unit now. Were they rescued or recruited? They were in a ditch, and then they were asked to sign. I wouldn’t plead either version before a court that I respected.

*What would you ask of a European government that read this?*

Three things, none of which is expensive. First, don’t deport them, and say that you won’t, so that the next one hears it in his trench; a sentence by a minister on the evening news has a longer range than any leaflet. Secondly, papers. Most of my clients have only a military card. Recognise it as proof of identity for one purpose, the asylum application, and half of the dead ends disappear. Thirdly, stop asking whether a man is brave. I have read decisions that reject somebody because his refusal was “motivated chiefly by fear.” Of course it was! An army that people leave out of fear is smaller by the same number as an army they leave on principle.

*Some would say that this treats the war as a matter of arithmetic.*

The war treats it so. We have a calculation on the wall of the other room, made by a volunteer who used to be an actuary: what it costs to bring one man from a barracks to safety, with everything, the driver, the lawyer, the cellar. It’s 2,300 euros. I’m told that the shell that would be fired at him costs more. I don’t know if one may publish this sort of sum, it makes me a little sick. But when I’m told that there’s no budget for deserters, I think about it.

*Do you expect more of them?*

If there’s another mobilisation, yes: within a month we’d have ten times the messages, and most would come too late, from the train. If there’s a ceasefire, also, and this nobody is preparing for. Hundreds of thousands will go home, and among them tens of thousands who have run away at some time, been caught, been beaten and been sent back. They’ve a criminal case hanging over each of them that can be opened any morning. This is the largest group of people in Russia with a reason to fear the state and the habit of disobeying it. The opposition might give them a thought. But not as voters, please, and not as heroes. Nobody owes you a hero. They ran, and they’re alive, and there’s no more need for a monument to it than to a good night’s sleep.`,
}
