/** What must hold of a pack's rulings on contests: better proof never costs a seller, a weaker stand never helps its complainant. */
import {
  brandAnswers,
  isFirm,
  proofQualities,
  type RulingReason,
  rulingBounds,
  usualOutcome,
} from './contest-rules.ts';
import type { PackConflict } from './problem.ts';
import type { Rules } from './rules.ts';

const error = (path: string, why: string, todo: string): PackConflict => ({ severity: 'error', path, why, todo });

/** Who takes reports says what one comes to, in words and in each row; who takes none has no such column. */
function reportColumn({ contest, reports }: Rules): PackConflict[] {
  if (contest === undefined) return [];
  const cells: readonly (readonly [path: string, value: unknown])[] = [
    ['contest.brand.backed', contest.brand.backed],
    ...proofQualities.map((proof) => [`contest.rulings.${proof}.backed`, contest.rulings[proof].backed] as const),
  ];
  return cells
    .filter(([, value]) => (value === undefined) === (reports !== undefined))
    .map(([path, value]) =>
      value === undefined
        ? error(
            path,
            'is not there, though the pack takes reports',
            'Say what a report comes to, or take "reports" out.',
          )
        : error(path, 'stands for nothing: the pack takes no reports', 'Take it out, or add "reports".'),
    );
}

export function checkContest(rules: Rules): PackConflict[] {
  const { contest, reports } = rules;
  if (contest === undefined) {
    const why = 'is there though nobody rules on a contest';
    return reports === undefined ? [] : [error('reports', why, 'Take it out, or say how a contest is ruled.')];
  }
  const { rulings, against } = contest;
  const favour = (proof: (typeof proofQualities)[number], brand: (typeof brandAnswers)[number]): number =>
    rulingBounds.indexOf(rulings[proof][brand] ?? 'upheld');
  const found: PackConflict[] = reportColumn(rules);
  const columns = brandAnswers.filter((brand) => brand !== 'backed' || rules.reports !== undefined);
  for (const [row, proof] of proofQualities.entries()) {
    for (const [column, brand] of columns.entries()) {
      const [path, bound] = [`contest.rulings.${proof}.${brand}`, rulings[proof][brand]];
      if (bound === undefined) continue;
      const worse = proofQualities[row - 1];
      if (worse !== undefined && favour(proof, brand) < favour(worse, brand))
        found.push(
          error(
            path,
            `is worse for the seller than "${rulings[worse][brand]}", which weaker proof brings ("${worse}")`,
            'Let the outcome follow the proof.',
          ),
        );
      const stronger = columns[column - 1];
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
      when.some((brand) => {
        const bound = rulings[proof][brand];
        return bound !== undefined && !isFirm(bound) && usualOutcome(bound) !== to;
      }),
    );
    if (!used) found.push(error(`contest.against.${reason}`, 'can never count', 'Take it out, or loosen a ruling.'));
  }
  return found;
}
