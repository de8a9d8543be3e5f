/** Whether the page shows the right that a complaint is about and, where it does not, whether the complainant's word takes its place. */
import type { KnowledgeChip } from '@marketsafe/terms';
import type { NotShownRules, Standing } from '../policy/index.ts';
import type { FileComplaint } from './commands.ts';

type Claimed = Pick<FileComplaint, 'chips'> & {
  readonly listing: Pick<FileComplaint['listing'], 'shown' | 'namesOther'>;
};

export const isShown = ({ shown }: Claimed['listing']): boolean => shown === 'text' || shown === 'picture';

/** Why saying how one knows would not let the complaint take effect at once. */
export type LiftBar = 'standing' | 'names-other';

/** `standing`: the weakest of those who file. Undefined: their word may take the place of what the page does not show. */
export function liftBar({ namesOther }: Claimed['listing'], standing: Standing): LiftBar | undefined {
  // The mark of another holder speaks against the claim, so that no record outweighs it.
  if (namesOther) return 'names-other';
  return standing === 'good' ? undefined : 'standing';
}

/** The chips of a filing that say how its complainant knows, under the rules. */
const liftingChips = (chips: readonly KnowledgeChip[], { liftedBy }: NotShownRules): readonly KnowledgeChip[] =>
  chips.filter((chip) => liftedBy.includes(chip));

/** The page does not show the right, and the complainant's word takes its place. */
export function isLifted({ chips, listing }: Claimed, standing: Standing, rules: NotShownRules | undefined): boolean {
  if (rules === undefined || isShown(listing)) return false;
  return liftBar(listing, standing) === undefined && liftingChips(chips, rules).length > 0;
}
