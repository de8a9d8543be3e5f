/** Checks a pack's rulings on contests: better proof never harms a seller, and a weaker reaction never helps the rights holder. */
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

/** A pack that accepts reports defines their result, in words and in each row; a pack without reports has no such column. */
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
    const why = 'is present without rulings on contests';
    return reports === undefined ? [] : [error('reports', why, 'Take it out, or say how a contest is ruled.')];
  }
  const columns = brandAnswers.filter((brand) => brand !== 'backed' || reports !== undefined);
  const found = reportColumn(rules);
  for (const [row, proof] of proofQualities.entries()) {
    for (const [column, brand] of columns.entries())
      found.push(...checkRuling(contest, [proof, proofQualities[row - 1]], [brand, columns[column - 1]]));
    if (proof === 'met' && usualOutcome(contest.rulings.met.bare) === 'upheld')
      found.push(
        error(
          'contest.rulings.met.bare',
          'upholds a claim that nothing was put forward for, though the stated checklist is met',
          'Overturn it: a seller who sends every requested item has met the burden of proof.',
        ),
      );
  }
  return [...found, ...checkReasons(contest)];
}

type Contest = NonNullable<Rules['contest']>;
type Proof = (typeof proofQualities)[number];
type Brand = (typeof brandAnswers)[number];

/** One ruling, compared with those for the next weaker proof and the next stronger reaction. */
function checkRuling(
  { rulings, against }: Contest,
  [proof, worse]: readonly [Proof, Proof | undefined],
  [brand, stronger]: readonly [Brand, Brand | undefined],
): PackConflict[] {
  const [path, bound] = [`contest.rulings.${proof}.${brand}`, rulings[proof][brand]];
  if (bound === undefined) return [];
  const favour = (of: Proof, answer: Brand): number => rulingBounds.indexOf(rulings[of][answer] ?? 'upheld');
  const found: PackConflict[] = [];
  if (worse !== undefined && favour(proof, brand) < favour(worse, brand)) {
    const why = `is worse for the seller than "${rulings[worse][brand]}", which weaker proof brings ("${worse}")`;
    found.push(error(path, why, 'Let the outcome follow the proof.'));
  }
  if (stronger !== undefined && favour(proof, brand) < favour(proof, stronger)) {
    const why = `is worse for the seller than "${rulings[proof][stronger]}", which a stronger stand of the rights holder brings ("${stronger}")`;
    found.push(error(path, why, 'Let the outcome follow what the rights holder put forward.'));
  }
  const other = usualOutcome(bound) === 'upheld' ? 'overturned' : 'upheld';
  const reasons = Object.values(against).some(({ to, when }) => to === other && when.includes(brand));
  if (!isFirm(bound) && !reasons) {
    const why = `allows for another outcome, but no reason under "against" leads to "${other}" there`;
    found.push(error(path, why, `Write "${usualOutcome(bound)}", or name a reason.`));
  }
  return found;
}

/** Each reason for another outcome has a ruling that it can change. */
function checkReasons({ rulings, against }: Contest): PackConflict[] {
  const all = Object.entries(against) as [RulingReason, (typeof against)[RulingReason] & {}][];
  const counts = ({ when, to }: (typeof all)[number][1]): boolean =>
    proofQualities.some((proof) =>
      when.some((brand) => {
        const bound = rulings[proof][brand];
        return bound !== undefined && !isFirm(bound) && usualOutcome(bound) !== to;
      }),
    );
  return all
    .filter(([, reason]) => !counts(reason))
    .map(([name]) => error(`contest.against.${name}`, 'can never count', 'Take it out, or loosen a ruling.'));
}
