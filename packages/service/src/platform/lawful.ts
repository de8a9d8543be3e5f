/** Holds the rules of the programme against the law of each marketplace's territories. */
import {
  checkProgramme,
  exceptionsFor,
  findingsTogether,
  formatProblem,
  overdue,
  type PolicyProblem,
  problemOf,
  type Rules,
} from '@marketsafe/procedure';
import { RightType } from '@marketsafe/terms';
import type { Programme } from './programme.ts';

/**
 * What somebody should know before the programme runs: points that lawyers differ about, and rules of law to be looked at again. A
 * marketplace that decides itself answers for its own rules, and ours are not held against them.
 *
 * @throws Error naming file, path and reason of every value that the law of a marketplace does not allow.
 */
export function assertLawful({ rules, packs, laws, marketplaces }: Programme, now: Date): readonly string[] {
  const on = now.toISOString().slice(0, 10);
  const file = packs.find(({ rules: { pack } }) => pack.hash === rules.pack.hash)?.file ?? rules.pack.id;
  const here = marketplaces.filter(({ forum }) => forum === 'decides-here');
  const territories = [...new Set(here.flatMap((marketplace) => marketplace.territories))].sort();
  const findings = findingsTogether(
    laws.flatMap((law) => here.flatMap(({ territories: of }) => checkProgramme(rules, law, of, on))),
  );
  const doubled = here.flatMap((marketplace) => underTwo(rules, marketplace, file));
  if (doubled.length > 0) throw new Error(doubled.map(formatProblem).join('\n'));
  const told = findings.filter(({ breach }) => breach !== 'note').map((finding) => problemOf(finding, file));
  const conflicts = told.filter(({ severity }) => severity === 'error');
  if (conflicts.length > 0) {
    const where = here.map(({ id, territories: of }) => `${id} (${of.join(', ')})`).join(', ');
    throw new Error(
      `The rules of the programme break the law where ${where} offers goods:\n${conflicts.map(formatProblem).join('\n')}`,
    );
  }
  const applying = laws.filter((law) => law.territories.some((one) => territories.includes(one)));
  return [...told, ...applying.flatMap((law) => overdue(law, on))].map(formatProblem);
}

/** A case comes under one exception at most, wherever its marketplace offers goods. */
const underTwo = (
  rules: Rules,
  { id, territories }: Programme['marketplaces'][number],
  file: string,
): readonly PolicyProblem[] =>
  RightType.options.flatMap((right): PolicyProblem[] => {
    const [first, second] = exceptionsFor(rules, right, territories);
    if (first === undefined || second === undefined) return [];
    const why = `holds for ${right} on ${id} (${territories.join(', ')}), and so does "${first}"`;
    const todo = 'Configure a marketplace for each of the territories, or let the pack have one exception for both.';
    return [{ severity: 'error', file, path: `exceptions.${second}`, why, todo }];
  });
