import { writeFile } from 'node:fs/promises';
import { type LearnedModel, learnModel, TooFewLabelsError } from '@marketsafe/screening';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { assertReadableFiles, isSameFile } from '../input-file.ts';
import { readLabelsFile } from '../labels-file.ts';
import { figureRows, row } from '../model-report.ts';
import { WrongUse } from '../wrong-use.ts';

interface LearnOptions {
  readonly labels: string;
  readonly out?: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(named, 'marketsafe model learn --labels labels.jsonl --out model.json')
    .requiredOption('--labels <file>', 'labels as "marketsafe model export" saves them')
    .option('--out <file>', 'write the model there')
    .option('--json', 'everything that came of it as JSON')
    .addHelpText(
      'after',
      '\nThe same labels give the same model, to the last byte, on every machine and in any order.\n' +
        '"marketsafe model compare" compares it with another, and marketsafe screen --model model.json weighs with it.\n' +
        'An administrator proposes it on the page Models, and another one puts it in force.',
    )
    .action(learn);

async function learn({ labels: file, out, json }: LearnOptions): Promise<void> {
  await assertReadableFiles(file);
  if (out !== undefined && (await isSameFile(out, file)))
    throw new WrongUse(`--out ${out} is the file of the labels. Name another.`);
  const learned = await learnedFrom(file);
  if (out !== undefined) await writeFile(out, modelFile(learned.model));
  console.log(json ? JSON.stringify(learned, null, 2) : inWords(learned));
}

/** Byte for byte as the service saves it. */
const modelFile = (model: LearnedModel['model']): string => `${JSON.stringify(model, null, 2)}\n`;

async function learnedFrom(file: string): Promise<LearnedModel> {
  const { labels, ...beside } = await readLabelsFile(file, 'No model was trained.');
  try {
    return learnModel(labels, beside);
  } catch (error) {
    if (error instanceof TooFewLabelsError) throw new WrongUse(error.message);
    if (error instanceof RangeError) throw new WrongUse(`${file}: ${error.message}. No model was trained.`);
    throw error;
  }
}

function inWords({ model, labels, holders, moved, line, heldOut, beside }: LearnedModel): string {
  return [
    `${model.version}, from ${counted(
      labels.reduce((sum, { count }) => sum + count, 0),
      'label',
    )} of ${counted(holders, 'rights holder')}:`,
    ...labels.flatMap(({ kind, count, weight }) =>
      count === 0 ? [] : [`  ${kind}: ${count}, which count as ${weight.toFixed(1)}`],
    ),
    '',
    ...figureRows(['held out', 'in force'], [heldOut, beside]),
    '',
    `all reasons × ${line.slope.toFixed(2)} ${line.shift < 0 ? '−' : '+'} ${Math.abs(line.shift).toFixed(2)}, so that scores come true`,
    '',
    row(['weight', 'shipped', 'learned', 'labels']),
    ...moved.map(({ name, before, after, labels: count }) =>
      row([name, before.toFixed(2), after.toFixed(2), String(count)]),
    ),
  ].join('\n');
}
