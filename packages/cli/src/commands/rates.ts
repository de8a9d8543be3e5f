import { writeFile } from 'node:fs/promises';
import type { Schemas } from '@marketsafe/sdk';
import { converted, type ExchangeRates, farFrom, rateOf } from '@marketsafe/terms';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { assertReadableFiles } from '../input-file.ts';
import { readRates } from '../rates-file.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

type InForce = Schemas['RatesInForce']['inForce'];

interface RatesOptions extends ServiceOptions {
  readonly source?: string;
  readonly confirm?: readonly string[];
  readonly check?: true;
  readonly out?: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withService(
    withExamples(
      named,
      'marketsafe rates --out rates.json',
      'marketsafe rates rates.json --check',
      'marketsafe rates rates.json --token "$API_KEY"',
    )
      .argument('[file]', 'exchange rates of a day, as JSON, to put in force')
      .option('--source <text>', 'where the rates are from, where the file does not say so')
      .option('--check', 'say what would change, and put nothing in force')
      .option(
        '--confirm <currency...>',
        'currencies whose rate is right though it is ten times or more away from the one in force',
      )
      .option('--out <file>', 'save the table that is in force before, as this command and "screen --rates" read it')
      .option('--json', 'the changes, and the table in force then, as JSON'),
    'an administrator of the review team; needed to activate rates',
  )
    .addHelpText(
      'after',
      '\nOnly listings that other rates touch are screened again; the same rates of another day touch none.\n' +
        'To go back, put the earlier file in force again.',
    )
    .action(rates);

async function rates(file: string | undefined, options: RatesOptions): Promise<void> {
  const { source, confirm, check, out, json } = options;
  if (file !== undefined) await assertReadableFiles(file);
  const table = file === undefined ? undefined : await tableIn(file, source);
  const client = serviceAt(options);
  try {
    let { inForce } = await client.exchangeRates();
    if (out !== undefined) {
      if (!inForce) throw new WrongUse('No table is in force yet, so there is none to save. Run it without --out.');
      await writeFile(out, `${JSON.stringify(inForce.table, null, 2)}\n`);
    }
    const changes = table && changesOf(table, inForce?.table);
    if (changes && !json) for (const change of changes) console.log(changeInWords(change));
    if (table && !check) {
      const body = { table, instead: inForce?.number ?? 0, ...(confirm && { confirmed: [...confirm] }) };
      ({ inForce } = await client.putRateTable({ body }));
    }
    console.log(json ? JSON.stringify({ changes, inForce }) : inWords(inForce));
  } catch (error) {
    throw whatToDo(error, options);
  }
}

async function tableIn(file: string, source: string | undefined) {
  const { source: said, ...table } = await readRates(file, 'Nothing was put in force.');
  const from = source ?? said;
  return { ...table, ...(from !== undefined && { source: from }) };
}

/** The old and new value of one unit of the new base; absent where a table lacks the currency. */
interface Change {
  readonly currency: string;
  readonly was?: number;
  readonly is?: number;
  /** Whether the change is tenfold or more, and needs a confirmation. */
  readonly far: boolean;
}

function changesOf(table: ExchangeRates, before: ExchangeRates | undefined): Change[] {
  const far = new Set(before && farFrom(table, before).map(({ currency }) => currency));
  const all = [before, table].flatMap((one) => (one ? [one.base, ...Object.keys(one.rates)] : []));
  return [...new Set(all)].sort().flatMap((currency) => {
    const was = before && converted({ amount: '1', currency: table.base }, currency, before);
    const is = rateOf(currency, table);
    const change = { currency, ...(was !== undefined && { was }), ...(is !== undefined && { is }) };
    const isSame = was !== undefined && is !== undefined && Math.abs(is / was - 1) < HAIR;
    return isSame || currency === table.base ? [] : [{ ...change, far: far.has(currency) }];
  });
}

/** Rates converted from another base are floats. */
const HAIR = 1e-9;

function changeInWords({ currency, was, is, far }: Change): string {
  if (is === undefined) return `${currency}: no longer in the table`;
  if (was === undefined) return `${currency}: ${is}, new`;
  const share = `${is > was ? '+' : '−'}${(Math.abs(is / was - 1) * 100).toFixed(1)} %`;
  return `${currency}: ${Number(was.toPrecision(6))} → ${is} (${share})${far ? ', ten times or more away' : ''}`;
}

function inWords(inForce: InForce): string {
  if (!inForce) return 'No table is in force: prices in other currencies are not compared.';
  const { number, table, tooOldFrom, isTooOld } = inForce;
  const { asOf, base, source } = table;
  const count = Object.keys(table.rates).filter((code) => code !== base).length;
  return (
    `Table ${number} is in force: ${counted(count, 'rate')} of ${asOf} against ${base}. Source: ${source}\n` +
    (isTooOld
      ? 'It is too old: prices in other currencies are not compared.'
      : `Used until ${tooOldFrom.slice(0, 10)} unless another comes first.`)
  );
}
