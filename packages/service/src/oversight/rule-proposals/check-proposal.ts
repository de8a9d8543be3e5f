import {
  changedValues,
  formatProblem,
  type LoadedPack,
  localDay,
  type PolicyProblem,
  type RefusedPack,
  type Rules,
} from '@marketsafe/procedure';
import { againstTheLaw } from '../../platform/lawful.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Programme, programmeZone, rulesInForce } from '../../platform/programme.ts';

/**
 * A proposed version as if announced today, checked as packs are at a start.
 * @throws ProblemError naming file, line, path and reason of every fault.
 */
export function checkProposal(programme: Programme, loaded: LoadedPack | RefusedPack, now: Date): LoadedPack {
  if ('problems' in loaded) throw refused(loaded.problems);
  const { file } = loaded;
  const today = localDay(now.toISOString(), programmeZone);
  const { pack } = loaded.rules;
  const rules: Rules = { ...loaded.rules, pack: { ...pack, announced: today } };
  const problems = [
    ...datesOf(programme, rules, now).map(([path, why, todo]) => ({
      severity: 'error' as const,
      file,
      path,
      why,
      todo,
    })),
    ...againstTheLaw(programme, rules, file, today),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw refused(errors);
  return { ...loaded, rules, warnings: [...loaded.warnings, ...problems] };
}

/** Faults in it as the next version of this programme's pack: path, reason, remedy. */
function datesOf(programme: Programme, rules: Rules, now: Date): (readonly [string, string, string])[] {
  const current = rulesInForce(programme, now);
  const { id, from, announced = '' } = rules.pack;
  const versions = programme.versions.map(({ pack }) => pack);
  if (id !== current.pack.id)
    return [['id', `is "${id}", and the programme runs "${current.pack.id}"`, 'Propose a version of that pack.']];
  const before = versions.filter((one) => one.from < from).sort((one, other) => (one.from < other.from ? 1 : -1))[0];
  return [
    ...(from > announced
      ? []
      : [['from', `is ${from}, and today is ${announced}`, 'Let it begin on a later day.'] as const]),
    ...(versions.some((one) => one.from === from)
      ? [['from', `is ${from}, on which another version begins`, 'Let it begin on another day.'] as const]
      : []),
    ...(before?.until !== undefined && before.until < from
      ? [
          [
            'from',
            `leaves the programme without rules from ${before.until} on`,
            `Let it begin on ${before.until}.`,
          ] as const,
        ]
      : []),
    ...(changedValues(current, rules).length > 0
      ? []
      : [['', 'has every value as the rules in force have it', 'Change what you propose to change.'] as const]),
  ];
}

function refused(problems: readonly PolicyProblem[]): ProblemError {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new ProblemError(422, 'bad-pack', 'This pack cannot be used. Nothing of it was kept.', {
    errors: errors.slice(0, 100).map((one) => ({ code: 'bad-pack', field: one.path, detail: formatProblem(one) })),
  });
}
