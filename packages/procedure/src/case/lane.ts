import type { Lane, ReasonCode } from '@marketsafe/terms';
import { localDay } from '../clock/index.ts';
import { type ComplainantState, isUnproven, standing } from '../complainant/index.ts';
import type { ActiveStanding, Rules, Standing } from '../policy/index.ts';
import { challengeOf, isYoungMark } from '../right/index.ts';
import { isCleared } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import { lackTerms } from './filer-terms.ts';
import { isPhotoOnly, mayReplacePicture, reversibly } from './own-photo.ts';
import { type Proportion, proportionate } from './proportion.ts';
import { parentOf } from './returned.ts';
import { areRulingsDelayed } from './ruling-wait.ts';
import { isLifted, isShown } from './shown.ts';
import type { LaneReason } from './state.ts';

const signedTooQuickly = (
  { quickSignatures = 0 }: Pick<FileComplaint, 'quickSignatures'>,
  { lanes: { quickSignatures: most } }: Rules,
): boolean => most !== undefined && quickSignatures >= most.filings;

const severity: readonly Standing[] = ['good', 'newcomer', 'restricted', 'suspended'];

/** The weaker standing of the complainant and its filing agent, for the reason code. */
function filingStanding(command: Pick<FileComplaint, 'reason'>, at: CaseCircumstances): Standing {
  return weakestStanding([at.complainant, at.agent], command.reason, at.now);
}

/** The weakest standing for a reason code at `now` (ISO 8601 UTC); without a record, a newcomer's. */
export function weakestStanding(
  records: readonly (ComplainantState | undefined)[],
  reason: ReasonCode,
  now: string,
): Standing {
  const known = records.filter((state) => state !== undefined);
  if (known.length === 0) return 'newcomer';
  const each = known.map((state) => standing(state, reason, now));
  return severity.findLast((candidate) => each.includes(candidate)) ?? 'newcomer';
}

/**
 * The lane of a complaint, its reasons, and the measure on its target. Goods offered again after an upheld case rest on that
 * decision and need no second review. Nothing takes effect at once for who has not accepted the terms in force, nor where the page
 * could not be read, whatever the pack.
 */
export function chooseLane(
  command: FileComplaint,
  at: CaseCircumstances,
): { readonly lane: Lane; readonly laneReasons: readonly LaneReason[]; readonly lifted?: true } & Proportion {
  const { rules } = at;
  const current = filingStanding(command, at);
  const active: ActiveStanding = current === 'suspended' ? 'restricted' : current;
  const usual = proportionate(command, active, at);
  const proportion = mayReplacePicture(command, rules) ? reversibly(usual) : usual;
  if (current === 'suspended') return { lane: 'suspended', laneReasons: ['restricted-standing'], ...proportion };
  const lacksTerms = lackTerms(command.terms).length > 0;
  const isWalled = command.listing.walled === true;
  // A measure wider than the claim always needs a person, whatever was decided before.
  if (parentOf(command) !== undefined && !proportion.wholeListing && !lacksTerms && !isWalled) {
    return { lane: 'expedited', laneReasons: ['returned-after-removal'], ...proportion };
  }

  const isExpedited = rules.lanes.expedited.includes(command.reason);
  const lifted = isLifted(command, current, rules.lanes.notShown);
  const holds: Readonly<Record<(typeof rules.lanes.reviewWhen)[number], boolean>> = {
    'innocent-reading': command.listing.innocentReading === true,
    'cleared-seller': at.seller !== undefined && isCleared(at.seller, command, at.now),
    'restricted-standing': current === 'restricted',
    'unproven-newcomer': [at.complainant, at.agent].some(
      (state) => state !== undefined && isUnproven(state, rules.complainants),
    ),
    'storefront-target': command.target.kind === 'storefront',
    'rulings-delayed': areRulingsDelayed(rules, command.rulingWait),
    // For a shop, screening counts its listings for the right, and a person reads them.
    'right-not-shown': isExpedited && command.target.kind === 'listing' && !isShown(command.listing) && !lifted,
    'photo-only': isPhotoOnly(command),
    'young-mark': isYoungMark(at.right, rules.lanes.youngMark ?? 0, localDay(at.now, at.zone)),
    'challenged-mark': (rules.lanes.challengedMark ?? []).some((one) => one === challengeOf(at.right)),
    'quick-signatures': signedTooQuickly(command, rules),
  };
  const laneReasons: LaneReason[] = rules.lanes.reviewWhen.filter((reason) => holds[reason]);
  if (isWalled) laneReasons.unshift('page-walled');
  if (lacksTerms) laneReasons.unshift('terms-not-accepted');
  if (proportion.wholeListing) laneReasons.unshift('variant-not-separable');
  if (!isExpedited) laneReasons.unshift('reason-code');
  if (laneReasons.length > 0) return { lane: 'review', laneReasons, ...proportion };
  return { lane: 'expedited', laneReasons, ...(lifted && { lifted }), ...proportion };
}
