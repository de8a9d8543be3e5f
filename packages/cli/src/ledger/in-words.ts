import type { ProofFault, ProofProblem, ProofReport, ProvedStep } from '@marketsafe/ledger';
import { counted } from '../counted.ts';

/** The verified facts, as text. */
export function proofReport(report: ProofReport): string {
  const { cases, origin, size, root, key, kept, sealed } = report;
  const lines = cases.flatMap(({ case: id, steps }) => [
    `Case ${id}: ${counted(steps.length, 'step')}, each in the log, in this order, none left out before the last:`,
    ...steps.map(stepLine),
    '',
  ]);
  const proved = [
    `Log ${origin}, ${counted(size, 'entry', 'entries')}, root ${root}.`,
    key.given
      ? `The checkpoint is signed by the key that you gave (${key.id}).`
      : `The checkpoint is signed by the key in the file (${key.id}). Compare it with the published one, or give it with --key.`,
    kept === undefined
      ? 'No other checkpoint was given: whether others see the same log is not shown. Use --checkpoint.'
      : `The checkpoint of ${counted(kept, 'entry', 'entries')} that you kept is part of the same history.`,
    ...(sealed > 0
      ? [
          `${counted(sealed, 'text')} in the file ${sealed === 1 ? 'is the one' : 'are the ones'} that ${sealed === 1 ? 'was' : 'were'} sealed then.`,
        ]
      : []),
    'Steps newer than the last one shown may exist; a proof downloaded later shows them.',
  ];
  return ['VERIFIED', '', ...lines, ...proved].join('\n');
}

function stepLine({ step, index, at, type, by, hidden }: ProvedStep): string {
  const what =
    type === undefined
      ? 'a step inside the programme, not shown to you'
      : `${type}${by === undefined ? '' : ` by ${by}`}`;
  const rest = type !== undefined && hidden > 0 ? `, ${counted(hidden, 'detail')} not shown to you` : '';
  return `  ${String(step).padStart(3)}  ${at ?? ' '.repeat(24)}  ${what}${rest}  (entry ${index})`;
}

const faults: Readonly<Record<ProofFault, string>> = {
  'not-a-proof': 'The file is no proof of a case, or is cut off. Download it again.',
  'not-canonical': 'The file was changed, or saved again by another program. Download it again and verify that file.',
  'bad-key': 'A verifier key is none. It has three parts: name, eight hex digits and base64, with + between them.',
  'bad-checkpoint': 'The checkpoint in the file cannot be read.',
  'other-key': 'The checkpoint is not signed by the key that it should be signed by.',
  'false-signature': 'The signature of the checkpoint is false.',
  'bad-kept-checkpoint': 'The checkpoint that you kept cannot be read, or is of another log.',
  forked:
    'The log was rewritten or forked: the checkpoint that you kept and the one in the file have the same size and different roots. Keep both; together they prove it.',
  'needs-consistency':
    'The checkpoint that you kept has another size. Give --consistency, or download the proof for its size.',
  'not-consistent':
    'The log was rewritten, or the consistency proof is for other checkpoints: the smaller log is not shown to be the beginning of the larger one.',
  'bad-entry': 'An entry does not say which step of which case it is.',
  'bad-inclusion': 'The proof that an entry is in the log cannot be read, or is for another checkpoint.',
  'entry-changed': 'An entry is not the one in the log: it was changed, or its place was.',
  'out-of-order': 'Entries are repeated or in another order than in the log.',
  'step-missing': 'A step of the case is missing before this one.',
  'seal-changed': 'A text is not the one that was sealed.',
  'seal-unknown': 'A text belongs to no step that is shown, or is there twice.',
};

/** The first failed check, as text. */
export function proofFault({ fault, at }: ProofProblem): string {
  const list = fault.startsWith('seal-') ? 'sealed' : 'entries';
  return `NOT VERIFIED\n\n${at === undefined ? '' : `${list}[${at}]: `}${faults[fault]}`;
}
