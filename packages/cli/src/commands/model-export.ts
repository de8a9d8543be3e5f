import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { wholeNumber } from '../whole-number.ts';

interface ExportOptions extends ServiceOptions {
  readonly number?: number;
  readonly out: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withService(
    withExamples(named, 'marketsafe model export --out . --token "$API_KEY"')
      .option('--number <number>', 'of the model, instead of the one in force', wholeNumber(0, 1_000_000))
      .requiredOption('--out <folder>', 'where the two files go')
      .option('--json', 'the names of the files as JSON'),
    'a member of the review team',
  )
    .addHelpText(
      'after',
      '\nLabels say whether listings infringed, and how screening scored them then. They contain no names.\n' +
        '"marketsafe model learn" learns a model from them.',
    )
    .action(exportModel);

async function exportModel(options: ExportOptions): Promise<void> {
  const { number, out, json } = options;
  const client = serviceAt(options);
  try {
    const model = number ?? (await client.listModels()).inForce;
    const files: [name: string, bytes: Blob][] = [
      [`marketsafe-model-${model}.json`, await client.downloadModel({ path: { model } })],
      ['marketsafe-labels.jsonl', await client.downloadLabels({})],
    ];
    await mkdir(out, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(out, name), Buffer.from(await bytes.arrayBuffer()));
    const names = files.map(([name]) => join(out, name));
    console.log(json ? JSON.stringify({ files: names }) : names.join('\n'));
  } catch (error) {
    throw whatToDo(error, options);
  }
}
