/** What must hold of a pack's rulings on contests: better proof never costs a seller, a weaker stand never helps its complainant. */
import type { PackConflict } from './check-pack.ts';
import {
  brandAnswers,
  isFirm,
  proofQualities,
  type RulingReason,
  rulingBounds,
  usualOutcome,
} from './contest-rules.ts';
import type { Rules } from './rules.ts';

const error = (path: string, why: string, todo: string): PackConflict => ({ severity: 'error', path, why, todo });

export function checkContest({ contest }: Rules): PackConflict[] {
  if (contest === undefined) return [];
  const { rulings, against } = contest;
  const favour = (proof: (typeof proofQualities)[number], brand: (typeof brandAnswers)[number]): number =>
    rulingBounds.indexOf(rulings[proof][brand]);
  const found: PackConflict[] = [];
  for (const [row, proof] of proofQualities.entries()) {
    for (const [column, brand] of brandAnswers.entries()) {
      const [path, bound] = [`contest.rulings.${proof}.${brand}`, rulings[proof][brand]];
      const worse = proofQualities[row - 1];
      if (worse !== undefined && favour(proof, brand) < favour(worse, brand))
        found.push(
          error(
            path,
            `is worse for the seller than "${rulings[worse][brand]}", which weaker proof brings ("${worse}")`,
            'Let the outcome follow the proof.',
          ),
        );
      const stronger = brandAnswers[column - 1];
      if (stronger !== undefined && favour(proof, brand) < favour(proof, stronger))
        found.push(
          error(
            path,
            `is worse for the seller than "${rulings[proof][stronger]}", which a stronger stand of the rights holder brings ("${stronger}")`,
            'Let the outcome follow what the rights holder put forward.',
          ),
        );
      const other = usualOutcome(bound) === 'upheld' ? 'overturned' : 'upheld';
      const reasons = Object.values(against).some(({ to, when }) => to === other && when.includes(brand));
      if (!isFirm(bound) && !reasons)
        found.push(
          error(
            path,
            `allows for another outcome, but no reason under "against" leads to "${other}" there`,
            `Write "${usualOutcome(bound)}", or name a reason.`,
          ),
        );
    }
    if (proof === 'met' && usualOutcome(rulings.met.bare) === 'upheld')
      found.push(
        error(
          'contest.rulings.met.bare',
          'upholds a claim that nothing was put forward for, though the stated checklist is met',
          'Overturn it: whoever sends what was asked for has done what it could.',
        ),
      );
  }
  for (const [reason, { when, to }] of Object.entries(against) as [
    RulingReason,
    (typeof against)[RulingReason] & {},
  ][]) {
    const used = proofQualities.some((proof) =>
      when.some((brand) => !isFirm(rulings[proof][brand]) && usualOutcome(rulings[proof][brand]) !== to),
    );
    if (!used) found.push(error(`contest.against.${reason}`, 'can never count', 'Take it out, or loosen a ruling.'));
  }
  return found;
}
