/** Whether the page shows the right of a complaint and, if not, whether the complainant's word replaces that. */
import type { KnowledgeChip } from '@marketsafe/terms';
import type { NotShownRules, Standing } from '../policy/index.ts';
import type { FileComplaint } from './commands.ts';

type Claimed = Pick<FileComplaint, 'chips'> & {
  readonly listing: Pick<FileComplaint['listing'], 'shown' | 'namesOther'>;
};

export const isShown = ({ shown }: Claimed['listing']): boolean => shown === 'text' || shown === 'picture';

/** Why a statement of knowledge would not let the complaint take effect at once. */
export type LiftBar = 'standing' | 'names-other';

/** `standing`: the weakest of the filing parties. Undefined: their word may replace the missing right on the page. */
export function liftBar({ namesOther }: Claimed['listing'], standing: Standing): LiftBar | undefined {
  // Another holder's mark contradicts the claim; no good record outweighs that.
  if (namesOther) return 'names-other';
  return standing === 'good' ? undefined : 'standing';
}

/** The filing's chips that say how the complainant knows, as far as the rules accept them. */
const liftingChips = (chips: readonly KnowledgeChip[], { liftedBy }: NotShownRules): readonly KnowledgeChip[] =>
  chips.filter((chip) => liftedBy.includes(chip));

/** The page does not show the right, and the complainant's word replaces that. */
export function isLifted({ chips, listing }: Claimed, standing: Standing, rules: NotShownRules | undefined): boolean {
  if (rules === undefined || isShown(listing)) return false;
  return liftBar(listing, standing) === undefined && liftingChips(chips, rules).length > 0;
}
