import type { Schemas } from '@marketsafe/sdk';
import type { ComplaintRequest } from '../data/nouns.ts';

type Checked = Schemas['ComplaintCheckResponse']['results'][number];

export const isWarned = ({ accepted, warnings }: Checked): boolean => accepted && warnings.length > 0;

/** The lines of a check that can be filed: `all` of them, and the `others` without a warning. Refused lines are in neither. */
export function canBeFiled(
  results: readonly Checked[],
): Readonly<Record<'all' | 'others', ComplaintRequest['targets']>> {
  const accepted = results.filter((one) => one.accepted);
  const targetsOf = (some: readonly Checked[]) => some.map(({ target, given }) => target ?? { url: given });
  return { all: targetsOf(accepted), others: targetsOf(accepted.filter((one) => !isWarned(one))) };
}
