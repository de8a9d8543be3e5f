import { verifyCaseProof } from '@marketsafe/ledger';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { assertReadableFiles } from '../input-file.ts';
import { proofFault, proofReport } from '../ledger/in-words.ts';
import { bytesOf, keptCheckpoint } from '../ledger/kept-files.ts';
import { WrongUse } from '../wrong-use.ts';

interface VerifyOptions {
  readonly checkpoint?: string;
  readonly consistency?: string;
  readonly key?: readonly string[];
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe ledger verify marketsafe-proof.json',
    'marketsafe ledger verify marketsafe-proof.json --key "shop.example/ledger+1a2b3c4d+AQ…" --checkpoint mail.txt',
  )
    .argument('<proof>', 'the file that was downloaded as the proof of a case')
    .option('--checkpoint <file>', 'a checkpoint that you kept, from a mail or another party')
    .option(
      '--consistency <file>',
      'how the log grew from one checkpoint to the other, where their sizes differ: the answer of GET /api/v1/public/ledger/consistency',
    )
    .option('--key <verifier key...>', 'the key that must have signed; the one in the proof without it')
    .option('--json', 'the result as JSON')
    .addHelpText(
      'after',
      '\nHashes every entry again. Ends with 0 if everything holds, otherwise with 1 and the first fault.\n' +
        'Without --key and --checkpoint it shows that the proof is whole, not that it is the log that others see.',
    )
    .action(verify);

async function verify(file: string, options: VerifyOptions): Promise<void> {
  await assertReadableFiles(...[file, options.checkpoint, options.consistency].filter((path) => path !== undefined));
  const outcome = verifyCaseProof(bytesOf(file), {
    ...(options.key && { keys: options.key }),
    ...(options.checkpoint !== undefined && { checkpoint: keptCheckpoint(options.checkpoint) }),
    ...(options.consistency !== undefined && { consistency: consistencyIn(options.consistency) }),
  });
  const isWrong = 'fault' in outcome;
  if (isWrong) process.exitCode = 1;
  if (options.json) console.log(JSON.stringify({ verified: !isWrong, ...outcome }, null, 2));
  else console.log(isWrong ? proofFault(outcome) : proofReport(outcome));
}

function consistencyIn(file: string): readonly string[] {
  const text = bytesOf(file).toString('utf8');
  try {
    const { proof } = JSON.parse(text) as { proof?: unknown };
    if (Array.isArray(proof) && proof.every((node) => typeof node === 'string')) return proof;
  } catch {
    // Reported below.
  }
  throw new WrongUse(`${file} is not the answer of GET /api/v1/public/ledger/consistency: there is no "proof" in it.`);
}
