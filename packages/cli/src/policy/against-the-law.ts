import {
  checkProgramme,
  findingsTogether,
  type LegalFinding,
  type LegalPack,
  problemOf,
  type Rules,
} from '@marketsafe/procedure';
import { counted } from '../counted.ts';

export interface ProgrammeFinding extends LegalFinding {
  readonly file: string;
}

/**
 * All findings of legal packs in programme packs on a calendar day, for a marketplace in the named territories, or for one in each territory of a
 * law.
 */
export const againstTheLaw = (
  packs: readonly { readonly file: string; readonly rules: Rules }[],
  laws: readonly LegalPack[],
  territories: readonly string[] | undefined,
  on: string,
): ProgrammeFinding[] =>
  packs.flatMap(({ file, rules }) => {
    const found = laws.flatMap((law) =>
      (territories === undefined ? law.territories.map((one) => [one]) : [territories]).flatMap((of) =>
        checkProgramme(rules, law, of, on),
      ),
    );
    return findingsTogether(found).map((finding) => ({ ...finding, file }));
  });

/** `marketsafe-2013 under us-dmca: 1 conflict, 1 point not settled, 3 notes`, a line for each programme pack and law. */
export function findingsInShort(findings: readonly ProgrammeFinding[]): string[] {
  const pairs = Map.groupBy(findings, ({ programme, law }) => `${programme} under ${law}`);
  return [...pairs].map(([pair, found]) => {
    const of = (breach: LegalFinding['breach']): number => found.filter((one) => one.breach === breach).length;
    const told = [
      of('conflict') > 0 ? counted(of('conflict'), 'conflict') : undefined,
      of('unsettled') > 0 ? `${of('unsettled')} not settled` : undefined,
      of('note') > 0 ? counted(of('note'), 'note') : undefined,
    ].filter((part) => part !== undefined);
    return `${pair}: ${told.join(', ')}`;
  });
}

export const problemsOf = (findings: readonly ProgrammeFinding[]) =>
  findings.filter(({ breach }) => breach !== 'note').map((finding) => problemOf(finding, finding.file));
