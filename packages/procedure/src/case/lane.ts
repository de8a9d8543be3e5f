import type { Lane } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import { isUnproven, standing } from '../complainant/index.ts';
import type { ActiveStanding, Standing } from '../policy/index.ts';
import { isCleared } from '../seller/index.ts';
import type { FileComplaint } from './commands.ts';
import { type Proportion, proportionate } from './proportion.ts';
import { parentOf } from './returned.ts';
import { areRulingsDelayed } from './ruling-wait.ts';
import type { LaneReason } from './state.ts';

const severity: readonly Standing[] = ['good', 'newcomer', 'restricted', 'suspended'];

/** The weaker standing of the complainant and the agent that files for it, for the reason code. */
function filingStanding(command: Pick<FileComplaint, 'reason'>, at: Circumstances): Standing {
  const known = [at.complainant, at.agent].filter((state) => state !== undefined);
  if (known.length === 0) return 'newcomer';
  const each = known.map((state) => standing(state, command.reason, at.now));
  return severity.findLast((candidate) => each.includes(candidate)) ?? 'newcomer';
}

/**
 * How fast a complaint goes, why, and what is done to its target. Goods that came back after an upheld case carry that
 * decision with them and need no second look.
 */
export function chooseLane(
  command: FileComplaint,
  at: Circumstances,
): { readonly lane: Lane; readonly laneReasons: readonly LaneReason[] } & Proportion {
  const { rules } = at;
  const current = filingStanding(command, at);
  const active: ActiveStanding = current === 'suspended' ? 'restricted' : current;
  const proportion = proportionate(command, active, at);
  if (current === 'suspended') return { lane: 'suspended', laneReasons: ['restricted-standing'], ...proportion };
  // What would take more than was claimed is nobody's but a person's to let go on, whatever was decided before.
  const isWider = proportion.wholeListing && proportion.wholeListing.because === 'variant-not-separable';
  if (parentOf(command) !== undefined && !isWider) {
    return { lane: 'expedited', laneReasons: ['returned-after-removal'], ...proportion };
  }

  const holds: Readonly<Record<(typeof rules.lanes.reviewWhen)[number], boolean>> = {
    'innocent-reading': command.listing.innocentReading === true,
    'cleared-seller': at.seller !== undefined && isCleared(at.seller, command, at.now),
    'restricted-standing': current === 'restricted',
    'unproven-newcomer': [at.complainant, at.agent].some(
      (state) => state !== undefined && isUnproven(state, rules.complainants),
    ),
    'storefront-target': command.target.kind === 'storefront',
    'rulings-delayed': areRulingsDelayed(rules, command.rulingWait),
  };
  const laneReasons: LaneReason[] = rules.lanes.reviewWhen.filter((reason) => holds[reason]);
  if (isWider) laneReasons.unshift('variant-not-separable');
  if (!rules.lanes.expedited.includes(command.reason)) laneReasons.unshift('reason-code');
  return { lane: laneReasons.length > 0 ? 'review' : 'expedited', laneReasons, ...proportion };
}
