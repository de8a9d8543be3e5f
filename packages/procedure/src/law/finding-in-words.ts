import type { PolicyProblem } from '../policy/index.ts';
import type { LegalFinding } from './check-programme.ts';

/**
 * A finding as a problem of the programme pack: a conflict is an error, everything else a warning.
 * @param file of the programme pack, as the user knows it
 */
export function problemOf(finding: LegalFinding, file: string): PolicyProblem {
  const { breach, path, law, bound, ground, territories, rightTypes, why, says, reference } = finding;
  const source =
    reference === undefined ? '' : ` ${reference.where.en}${reference.confidence ? ` (${reference.confidence})` : ''}.`;
  const where = `${law} ${bound}, for ${inShort(territories)} and ${rightTypes.join(', ')}${grounds[ground]}`;
  const todo =
    breach === 'conflict'
      ? 'Change the value, or take another pack where this law holds.'
      : breach === 'unsettled'
        ? 'Have counsel look at it.'
        : 'Nothing has to change.';
  return {
    severity: breach === 'conflict' ? 'error' : 'warning',
    file,
    path,
    why: `${why.en} [${where}]`,
    todo: `${says.en}${source} ${todo}`,
  };
}

const grounds = {
  'statutory-notice': ', on a statutory notice',
  'breach-of-contract': ', for a breach of contract',
  either: '',
} as const;

/** The twenty-seven Member States are given as a number. */
const inShort = (territories: readonly string[]): string =>
  territories.length > 3
    ? `${territories[0] ?? ''} and ${territories.length - 1} other territories`
    : territories.join(', ');
