import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { wholeNumber } from '../whole-number.ts';

interface ExportOptions extends ServiceOptions {
  readonly number: number;
  readonly out: string;
  readonly json?: true;
}

export const modelExportCommand = (): Command =>
  withService(
    command(
      'export',
      'Save a model of a running service, and the labels that it was learned from',
      'marketsafe model export --number 3 --out . --token "$DESK_TOKEN"',
    )
      .requiredOption('--number <number>', 'its number on the desk’s page of models', wholeNumber(0, 1_000_000))
      .requiredOption('--out <folder>', 'where the two files go')
      .option('--json', 'the names of the files as JSON'),
    'somebody at the desk',
  )
    .addHelpText(
      'after',
      '\nmarketsafe model learn comes to the same model from the labels, to the last byte. They name nobody.',
    )
    .action(exportModel);

async function exportModel(options: ExportOptions): Promise<void> {
  const { number: model, out, json } = options;
  const client = serviceAt(options);
  try {
    const path = { model };
    const files: [name: string, bytes: Blob][] = [
      [`marketsafe-model-${model}.json`, await client.downloadModel({ path })],
    ];
    // The one that comes with the service was not learned here.
    if (model > 0) files.push([`marketsafe-labels-${model}.jsonl`, await client.downloadModelLabels({ path })]);
    await mkdir(out, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(out, name), Buffer.from(await bytes.arrayBuffer()));
    const names = files.map(([name]) => join(out, name));
    console.log(json ? JSON.stringify({ files: names }) : names.join('\n'));
  } catch (error) {
    throw whatToDo(error, options);
  }
}
