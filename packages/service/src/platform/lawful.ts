/** Checks the rules of the programme against the law of each marketplace's territories. */
import {
  checkProgramme,
  exceptionsFor,
  findingsTogether,
  formatProblem,
  isLawIn,
  type LegalFinding,
  overdue,
  type PolicyProblem,
  problemOf,
  type Rules,
} from '@marketsafe/procedure';
import { RightType } from '@marketsafe/terms';
import { announcedVersions, type Programme, rulesInForce } from './programme.ts';

/**
 * Returns warnings for the operator: points that lawyers dispute, and rules of law whose review date has passed. The version in
 * force is checked against today's law, an announced version against that of its first day. A marketplace that decides itself
 * answers for its own rules; ours are not checked for it.
 * @throws Error with file, path and reason of each value that a marketplace's law forbids, or if no version is in force.
 */
export function assertLawful(programme: Programme, now: Date): readonly string[] {
  const { versions, packs, laws } = programme;
  const today = now.toISOString().slice(0, 10);
  const here = programme.marketplaces.filter(({ forum }) => forum === 'decides-here');
  const current = rulesInForce(programme, now);
  const fileOf = ({ pack }: Rules): string => packs.find(({ rules }) => rules.pack.hash === pack.hash)?.file ?? pack.id;
  assertInForce(current, fileOf(current), today);
  const told = [current, ...announcedVersions(versions, current)].flatMap((rules) =>
    againstTheLaw(programme, rules, fileOf(rules), today),
  );
  const conflicts = told.filter(({ severity }) => severity === 'error');
  if (conflicts.length > 0) {
    const where = here.map(({ id, territories: of }) => `${id} (${of.join(', ')})`).join(', ');
    throw new Error(
      `The rules of the programme break the law where ${where} offers goods:\n${conflicts.map(formatProblem).join('\n')}`,
    );
  }
  const applying = laws.filter((law) => here.some(({ territories }) => isLawIn(law, territories)));
  return [...new Set([...told, ...applying.flatMap((law) => overdue(law, today))].map(formatProblem))];
}

/** The result of checking one version against the law of every marketplace for which the programme decides. `today`: calendar date. */
export function againstTheLaw(
  { laws, marketplaces }: Pick<Programme, 'laws' | 'marketplaces'>,
  rules: Rules,
  file: string,
  today: string,
): readonly PolicyProblem[] {
  const here = marketplaces.filter(({ forum }) => forum === 'decides-here');
  const [, on = today] = [rules.pack.from, today].sort();
  const found = laws.flatMap((law) => here.flatMap(({ territories }) => checkProgramme(rules, law, territories, on)));
  return [
    ...here.flatMap((marketplace) => underTwo(rules, marketplace, file)),
    ...findingsTogether(found).flatMap((finding) => toldOf(finding, file)),
  ];
}

function assertInForce({ pack: { id, until } }: Rules, file: string, today: string): void {
  if (until === undefined || today < until) return;
  const why = `has ended, and no version of "${id}" is in force on ${today}`;
  const todo = 'Install the version that follows it, or move the date.';
  throw new Error(formatProblem({ severity: 'error', file, path: 'until', why, todo }));
}

const toldOf = (finding: LegalFinding, file: string): readonly PolicyProblem[] =>
  finding.breach === 'note' ? [] : [problemOf(finding, file)];

/** A case has at most one exception, in all territories of its marketplace together. */
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
