import { counted } from '../counted.ts';
import { formatFault, type LineFault } from '../line-fault.ts';
import type { WrongUse } from '../wrong-use.ts';
import type { LineOutcome } from './claim.ts';

export interface Report {
  readonly file: string;
  /** Lines of the file without an address. */
  readonly faults: readonly LineFault[];
  /** In the order of the file. */
  readonly lines: readonly LineOutcome[];
  /** What the programme calls the filing; absent if nothing was filed. */
  readonly filing?: string;
  /** The reason for ending before the end of the file. */
  readonly failure?: WrongUse;
}

const OUTCOMES = ['filed', 'accepted', 'shadow', 'refused', 'unreadable', 'repeated'] as const;

export const reportForMachines = ({ file, faults, lines, filing, failure }: Report): string =>
  JSON.stringify(
    { file, filing, counts: countsOf(lines), malformed: faults, lines, ...(failure && { failure: failure.message }) },
    null,
    2,
  );

export function reportForPeople({ file, faults, lines, filing }: Report): string {
  const told = [
    ...faults.map((fault) => ({ line: fault.line, text: [formatFault(fault)] })),
    ...lines.map((one) => ({
      line: one.line,
      text: [
        `${file}:${one.line}: ${inWords(one)}  ${one.url}`,
        ...[...one.shortfalls, ...(one.warnings ?? [])].map(({ code, message }) => `    ${code}: ${message}`),
        ...(one.review ?? []).map(({ reason, says, changes }) =>
          [`    ${reason}: ${says.en}`, ...changes.map(({ text }) => text.en)].join(' '),
        ),
      ],
    })),
  ].sort((a, b) => a.line - b.line);
  const counts = Object.entries(countsOf(lines)).map(([outcome, count]) => `${count} ${outcome}`);
  if (faults.length > 0) counts.push(`${counted(faults.length, 'line')} without an address`);
  const name = filing === undefined ? [] : [`Filing ${filing}`];
  return [...told.flatMap(({ text }) => text), ...name, `${counts.join(', ') || 'nothing to file'}.`].join('\n');
}

function inWords({ outcome, case: id, lane, status }: LineOutcome): string {
  if (outcome === 'filed') return `filed, case ${id}, ${lane ?? 'no'} lane, ${status}`;
  if (outcome === 'shadow') return `shadow, ${lane ?? 'no'} lane: nothing is sent`;
  if (outcome === 'accepted') return `would be accepted, ${lane ?? 'no'} lane`;
  if (outcome === 'refused') return id === undefined ? 'would be refused' : `refused, case ${id}`;
  return outcome === 'repeated' ? 'named by another line already' : 'not a target';
}

/** Only counts above zero. */
const countsOf = (lines: readonly LineOutcome[]): Record<string, number> =>
  Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
