/** Holds the rules of the programme against the law of each marketplace's territories. */
import { checkProgramme, formatProblem, overdue, problemOf } from '@marketsafe/procedure';
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
  const findings = laws.flatMap((law) => checkProgramme(rules, law, territories, on));
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
