/** Whether the page shows the right of a complaint and, if not, whether the complainant's word replaces that. */
import type { KnowledgeChip, ReasonCode } from '@marketsafe/terms';
import type { NotShownRules, Standing } from '../policy/index.ts';
import type { FileComplaint } from './commands.ts';

type Claimed = Pick<FileComplaint, 'chips' | 'reason'> & {
  readonly listing: Pick<FileComplaint['listing'], 'shown' | 'namesOther'>;
};

/** A picture of the right on a page that names another holder's mark, and none of this one, is contradicted by its words. */
export const isShown = ({ shown, namesOther }: Claimed['listing']): boolean =>
  shown === 'text' || (shown === 'picture' && namesOther !== true);

/** Why a statement of knowledge would not let the complaint take effect at once. */
export type LiftBar = 'standing' | 'names-other';

/** `standing`: the weakest of the filing parties. Undefined: their word may replace the missing right on the page. */
export function liftBar({ namesOther }: Claimed['listing'], standing: Standing): LiftBar | undefined {
  // Another holder's mark contradicts the claim; no good record outweighs that.
  if (namesOther) return 'names-other';
  return standing === 'good' ? undefined : 'standing';
}

/**
 * The chips that the rules accept for a reason. That the picture is the brand's own says nothing about goods: genuine ones are resold under it every
 * day. It counts where the picture itself is what the complaint is about.
 */
export const liftingChips = (reason: ReasonCode, { liftedBy }: NotShownRules): readonly KnowledgeChip[] =>
  liftedBy.filter((chip) => chip !== 'our-photo' || reason === 'copyright' || reason === 'copyright-verbatim');

/** The page does not show the right, and the complainant's word replaces that. */
export function isLifted(
  { chips, reason, listing }: Claimed,
  standing: Standing,
  rules: NotShownRules | undefined,
): boolean {
  if (rules === undefined || isShown(listing) || liftBar(listing, standing) !== undefined) return false;
  const accepted = liftingChips(reason, rules);
  return chips.some((chip) => accepted.includes(chip));
}
