import { readFile, writeFile } from 'node:fs/promises';
import { LabelsError, type LearnedModel, learnModel, readLabels, TooFewLabelsError } from '@marketsafe/screening';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { counted } from '../counted.ts';
import { assertReadableFiles, isSameFile } from '../input-file.ts';
import { WrongUse } from '../wrong-use.ts';

interface LearnOptions {
  readonly labels: string;
  readonly out?: string;
  readonly json?: true;
}

export const modelLearnCommand = (): Command =>
  command(
    'learn',
    'Learn a model from labels, and say how good it is on sellers that were held out',
    'marketsafe model learn --labels labels.jsonl --out model.json',
  )
    .requiredOption('--labels <file>', 'labels as the desk’s page of models saves them')
    .option('--out <file>', 'write the model there')
    .option('--json', 'everything that came of it as JSON')
    .addHelpText(
      'after',
      '\nThe same labels come to the same model, to the last byte, whoever runs this and in whatever order they are.\n' +
        'marketsafe screen --model model.json weighs with it.',
    )
    .action(learn);

async function learn({ labels: file, out, json }: LearnOptions): Promise<void> {
  await assertReadableFiles(file);
  if (out !== undefined && (await isSameFile(out, file)))
    throw new WrongUse(`--out ${out} is the file of the labels. Name another.`);
  const learned = learnedFrom(file, await readFile(file, 'utf8'));
  if (out !== undefined) await writeFile(out, modelFile(learned.model));
  console.log(json ? JSON.stringify(learned, null, 2) : inWords(learned));
}

/** As the desk's page saves it, to the last byte. */
const modelFile = (model: LearnedModel['model']): string => `${JSON.stringify(model, null, 2)}\n`;

function learnedFrom(file: string, text: string): LearnedModel {
  try {
    const { labels, ...beside } = readLabels(text);
    return learnModel(labels, beside);
  } catch (error) {
    if (error instanceof LabelsError) throw new WrongUse(`${file}: ${error.message}. Nothing was learned.`);
    if (error instanceof TooFewLabelsError) throw new WrongUse(error.message);
    if (error instanceof RangeError) throw new WrongUse(`${file}: ${error.message}. Nothing was learned.`);
    throw error;
  }
}

function inWords({ model, labels, holders, moved, line, heldOut, beside }: LearnedModel): string {
  const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);
  const row = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join('');
  const atBand = (of: LearnedModel['heldOut'], band: string) => of.bands.find((one) => one.band === band);
  return [
    `${model.version}, from ${counted(
      labels.reduce((sum, { count }) => sum + count, 0),
      'label',
    )} of ${counted(holders, 'rights holder')}:`,
    ...labels.flatMap(({ kind, count, weight }) =>
      count === 0 ? [] : [`  ${kind}: ${count}, which count as ${weight.toFixed(1)}`],
    ),
    '',
    row(['', 'held out', 'in force']),
    row(['calibration error', percent(heldOut.calibrationError), percent(beside.calibrationError)]),
    ...(['act', 'review', 'watch'] as const).flatMap((band) => [
      row([`${band}: precision`, percent(atBand(heldOut, band)?.precision), percent(atBand(beside, band)?.precision)]),
      row([`${band}: recall`, percent(atBand(heldOut, band)?.recall), percent(atBand(beside, band)?.recall)]),
    ]),
    '',
    `all reasons × ${line.slope.toFixed(2)} ${line.shift < 0 ? '−' : '+'} ${Math.abs(line.shift).toFixed(2)}, so that scores come true`,
    '',
    row(['weight', 'shipped', 'learned', 'labels']),
    ...moved.map(({ name, before, after, labels: count }) =>
      row([name, before.toFixed(2), after.toFixed(2), String(count)]),
    ),
  ].join('\n');
}
