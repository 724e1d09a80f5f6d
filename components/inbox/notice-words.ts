import type { UserId } from '@/core/ids'
import type { InboxItem } from '@/core/inbox/notification'

/** What somebody was told, as one sentence. */
export function noticeSentence({ kind, by, article, disagreement, decision }: InboxItem, viewerId: UserId): string {
  const place = article === null ? '' : ` in ${quoted(article.title)}`
  const outcome = decision === null ? '' : `: ${outcomeWords(decision, by.id, viewerId)}`
  switch (kind) {
    case 'assigned':
      return article === null ? 'There are articles for you to code.' : `You are to code ${quoted(article.title)}.`
    case 'revealed':
      return article === null ? 'A round was revealed.' : `The round on ${quoted(article.title)} was revealed.`
    case 'decided':
      return disagreement === null
        ? `${by.name} decided disagreements of yours${place} by a rule.`
        : `${by.name} decided your disagreement${place}${outcome}.`
    case 'proposed':
      return `${by.name} proposes how to end your disagreement${place}${outcome}. It waits for your consent.`
    case 'reopened':
      return `${by.name} reopened a decision${place}.`
    case 'owner':
      return `${by.name} asked you to look after a disagreement${place}.`
    case 'mention':
      return `${by.name} mentioned you${place}.`
    case 'reply':
      return `${by.name} answered you${place}.`
  }
}

function outcomeWords({ outcome, chosen }: NonNullable<InboxItem['decision']>, byId: UserId, viewerId: UserId): string {
  switch (outcome) {
    case 'side':
      if (chosen === null) return 'one side is right'
      if (chosen.id === viewerId) return 'your coding holds'
      return chosen.id === byId ? 'their own coding holds' : `${chosen.name}’s coding holds`
    case 'both':
      return 'both are valid'
    case 'neither':
      return 'neither coding stands'
    case 'unclear':
      return 'the codebook is unclear'
    case 'leftOpen':
      return 'it is left open'
  }
}

/** A title in quotation marks; those within become single ones. */
function quoted(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
