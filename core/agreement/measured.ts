import { err, type Result } from '../result'

/** A figure, or a plain sentence that says why there is none. Never NaN, and never 1 where nothing could differ. */
export type Measured = Result<number, string>

/** A figure that cannot be had, and why: one whole sentence. */
export function notComputable(because: string): Measured {
  return err(because)
}

/** Why there is no figure where only one analyst coded. */
export const onlyOneCoder = 'Only one analyst coded this, and agreement needs two.'

/** Why there is no figure where no unit is left. */
export const nothingToCompare = 'There is nothing here to compare.'

/** Why there is no figure where two analysts are not enough without units in common. */
export const noUnitInCommon = 'No unit was coded by two analysts.'

/** Why there is no figure where only one value occurs: agreement would be complete whoever coded. */
export const sameEverywhere =
  'Every analyst gave every unit the same category, so chance alone would agree as well and nothing can be told.'
