import type { Schemas } from '@marketsafe/sdk';
import type { ComplaintRequest } from '../data/nouns.ts';

type Checked = Schemas['ComplaintCheckResponse']['results'][number];

export const isWarned = ({ accepted, warnings }: Checked): boolean => accepted && warnings.length > 0;

/** What of a check can be filed: `all` of it, and the `others` that nothing is to be looked at of. A refused line is in neither. */
export function canBeFiled(
  results: readonly Checked[],
): Readonly<Record<'all' | 'others', ComplaintRequest['targets']>> {
  const accepted = results.filter((one) => one.accepted);
  const targetsOf = (some: readonly Checked[]) => some.map(({ target, given }) => target ?? { url: given });
  return { all: targetsOf(accepted), others: targetsOf(accepted.filter((one) => !isWarned(one))) };
}
