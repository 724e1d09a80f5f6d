import type { Ruling } from '@/core/rulings/ruling'

/** What a ruling did: “Decided 4 disagreements and took 12 undisputed passages into the consensus”. */
export function rulingInWords({ decided, accepted }: Pick<Ruling, 'decided' | 'accepted'>): string {
  const disagreements = decided === 1 ? '1 disagreement' : `${decided.toLocaleString('en')} disagreements`
  const passages = accepted === 1 ? '1 undisputed passage' : `${accepted.toLocaleString('en')} undisputed passages`
  if (accepted === 0) return `Decided ${disagreements}`
  return decided === 0
    ? `Took ${passages} into the consensus`
    : `Decided ${disagreements} and took ${passages} into the consensus`
}
