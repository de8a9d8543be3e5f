import { writeFile } from 'node:fs/promises';
import { type Client, farRates, ProblemError, type Schemas } from '@marketsafe/sdk';
import type { Command } from 'commander';
import { command, commandGroup } from '../command.ts';
import { assertReadableFiles } from '../input-file.ts';
import { readRates } from '../rates-file.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

type RateTable = Schemas['RateTable'];

interface ShowOptions extends ServiceOptions {
  readonly out?: string;
  readonly json?: true;
}

interface PutOptions extends ServiceOptions {
  readonly source?: string;
  readonly confirm?: readonly string[];
  readonly json?: true;
}

export const ratesCommand = (): Command =>
  commandGroup('rates', 'The table of exchange rates by which a running service compares prices', [
    withService(
      command(
        'show',
        'Say which table is in force, and save it as a file',
        'marketsafe rates show --out rates.json --token "$DESK_TOKEN"',
      )
        .option('--out <file>', 'where the table goes, as "put" and "screen --rates" read it')
        .option('--json', 'the table in force as JSON'),
      'somebody at the desk',
    ).action(show),
    withService(
      command('put', 'Put a table in force', 'marketsafe rates put rates.json --token "$DESK_TOKEN"')
        .argument('<file>', 'exchange rates of a day, as JSON')
        .option('--source <text>', 'where the rates are from, where the file does not say so')
        .option(
          '--confirm <currency...>',
          'currencies whose rate is right though it is ten times or more away from the one in force',
        )
        .option('--json', 'the table in force then as JSON'),
      'somebody at the desk',
    )
      .addHelpText(
        'after',
        '\nOnly listings that other rates touch are screened again; the same rates of another day touch none.',
      )
      .action(put),
  ]);

async function show(options: ShowOptions): Promise<void> {
  const { out, json } = options;
  const client = serviceAt(options);
  try {
    const table = await inForce(client);
    if (table && out !== undefined) {
      const file = await client.downloadRateTable({ path: { table: table.number } });
      await writeFile(out, Buffer.from(await file.arrayBuffer()));
    }
    if (json) console.log(JSON.stringify(table ?? null));
    else console.log(table ? inWords(table) : 'No table is in force: prices in other currencies are not compared.');
  } catch (error) {
    throw whatToDo(error, options);
  }
}

async function put(file: string, options: PutOptions): Promise<void> {
  const { json, confirm } = options;
  await assertReadableFiles(file);
  const { source: said, ...rest } = await readRates(file, 'Nothing was put in force.');
  const { source = said } = options;
  const client = serviceAt(options);
  try {
    const before = await inForce(client);
    const body = {
      ...{ table: { ...rest, ...(source !== undefined && { source }) }, instead: before?.number ?? 0 },
      ...(confirm && { confirmed: [...confirm] }),
    };
    const table = await client.putRateTable({ body });
    console.log(json ? JSON.stringify(table) : inWords(table));
  } catch (error) {
    const told = error instanceof ProblemError ? farOff(error) : undefined;
    if (told !== undefined) throw new WrongUse(told);
    throw whatToDo(error, options);
  }
}

function farOff(error: ProblemError): string | undefined {
  const { far, others } = farRates(error);
  if (far.length === 0) return undefined;
  return `Nothing was put in force.${others.map(({ code, detail }) => `\n  ${detail} (${code})`).join('')}
Ten times or more away from the table in force:
${far.map(({ detail }) => `  ${detail}`).join('\n')}
If that is right, run it again with --confirm ${far.map(({ currency }) => currency).join(' ')}`;
}

const inForce = async (client: Client): Promise<RateTable | undefined> =>
  (await client.listRateTables({ query: { limit: 1 } })).inForce;

const inWords = ({ number, asOf, base, source, currencies, ageDays, isTooOld, by }: RateTable): string =>
  `Table ${number} is in force: ${currencies} rates of ${asOf} (${ageDays} days old) against ${base}, put in by ${by.name}. Source: ${source}` +
  (isTooOld ? '\nIt is too old: prices in other currencies are not compared.' : '');
