import { type Comparison, compareModels } from '@marketsafe/screening';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { assertReadableFiles } from '../input-file.ts';
import { readLabelsFile } from '../labels-file.ts';
import { readModelFile } from '../model-file.ts';
import { figureRows, row } from '../model-report.ts';

const nothingDone = 'Nothing was compared.';

interface CompareOptions {
  readonly on: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(named, 'marketsafe model compare marketsafe-model-0.json model.json --on marketsafe-labels.jsonl')
    .argument('<one>', 'a model, as JSON')
    .argument('<other>', 'the model that it is compared with')
    .requiredOption('--on <file>', 'labels as "marketsafe model export" saves them')
    .option('--json', 'everything that came of it as JSON')
    .addHelpText(
      'after',
      '\nA model looks better than it is on the labels that it was learned from: "marketsafe model learn" tells how\n' +
        'good it is on sellers that were held out.',
    )
    .action(compare);

async function compare(one: string, other: string, { on, json }: CompareOptions): Promise<void> {
  await assertReadableFiles(one, other, on);
  const models = [await readModelFile(one, nothingDone), await readModelFile(other, nothingDone)] as const;
  const { labels, bands } = await readLabelsFile(on, nothingDone);
  const comparison = compareModels(labels, { bands, models });
  const versions = [models[0].version, models[1].version] as const;
  if (json) console.log(JSON.stringify({ versions, labels: labels.length, ...comparison }, null, 2));
  else console.log(inWords(comparison, versions, labels.length));
}

function inWords({ figures, moved, weights }: Comparison, versions: readonly [string, string], labels: number): string {
  const signed = (value: number): string => value.toFixed(2);
  const moves = moved.reduce((sum, { infringing, genuine }) => sum + infringing + genuine, 0);
  return [
    `${versions[0]} and ${versions[1]}, on ${counted(labels, 'label')}:`,
    '',
    ...figureRows(['the one', 'the other'], figures),
    '',
    `${counted(moves, 'label is', 'labels are')} at another band under the other:`,
    ...moved.map(
      ({ from, to, infringing, genuine }) => `  ${from} → ${to}: ${infringing} infringing, ${genuine} not infringing`,
    ),
    '',
    row(['weight', 'the one', 'the other', 'labels']),
    ...weights.map(({ name, logOdds, labels: count }) => row([name, ...logOdds.map(signed), String(count)])),
  ].join('\n');
}
