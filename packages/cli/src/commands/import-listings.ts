import { type FeedFacts, PLAIN_FIELDS, type PlainField, readListings } from '@marketsafe/screening';
import { Language } from '@marketsafe/terms';
import { type Command, Option } from 'commander';
import { withExamples } from '../command.ts';
import { countLines } from '../count-lines.ts';
import { counted, grouped } from '../counted.ts';
import { currencyCode } from '../currency-code.ts';
import { type Columns, columnIn } from '../import/columns.ts';
import { intoTrial } from '../import/into-trial.ts';
import { type MarketplaceOptions, operatorOf } from '../import/marketplace.ts';
import { type NumberedListing, type Put, putListings } from '../import/put-listings.ts';
import { renumbered } from '../import/renumber.ts';
import { assertReadableFiles } from '../input-file.ts';
import { formatFault, type LineFault } from '../line-fault.ts';
import { startProgress } from '../progress.ts';

interface ListingsOptions extends MarketplaceOptions, FeedFacts {
  readonly language: Language;
  readonly config?: string;
  readonly map: Columns<PlainField>;
  readonly renumber?: true;
  readonly json?: true;
}

/** The most rows in one request to a simulated marketplace, well below its size limit. */
const ROWS_A_REQUEST = 500;
const UNITS_A_REQUEST = 4_000_000;

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe import listings feed.csv --to shoes --config marketsafe.yaml',
    'marketsafe import listings list.csv --to taobao --seller our-shop --map id="Item no." --map title=Name',
    'marketsafe import listings feed.jsonl --marketplace-url http://127.0.0.1:4081 --operator-token "$TOKEN"',
  )
    .argument(
      '<files...>',
      '.jsonl, CSV of a known layout, Google Merchant XML, saved pages of products; as for "screen"',
    )
    .option('--to <marketplace>', 'its id in the running service, or in the configuration, such as taobao')
    .option(
      '--config <file>',
      'the configuration with a marketplace whose listings come from files: of a trial, or a host',
    )
    .addOption(
      new Option('--url <url>', 'where the service runs').env('MARKETSAFE_URL').default('http://127.0.0.1:4080'),
    )
    .option('--marketplace-url <url>', 'the address of the marketplace itself, instead of --to')
    .addOption(new Option('--operator-token <token>', 'token of its operator').env('MARKETSAFE_OPERATOR_TOKEN'))
    .option('--data <folder>', 'data folder of the service, whose secrets hold the operator token', '.data')
    .addOption(new Option('--language <code>', 'of new sellers').choices(Language.options).default('zh-CN'))
    .option('--seller <id>', 'the seller, for feeds of one shop')
    .option('--currency <code>', 'ISO 4217 code, for feeds with bare numbers as prices', currencyCode)
    .option(
      '--map <field=column>',
      'for other CSV: the column of a field; repeat for others',
      columnIn(PLAIN_FIELDS),
      {},
    )
    .option('--renumber', 'give every listing a number of its own as id: for files whose ids repeat, or are no numbers')
    .option('--json', 'the result as JSON')
    .addHelpText(
      'after',
      '\nListings and sellers keep their ids, and importing a file again changes nothing. Of lines with the same id the last counts;\n' +
        'with --renumber the id is made from marketplace, id, seller and title instead. A wrong price is named, and its listing\n' +
        'imported without a price. Ends with 1 if a line could not be read or was refused; the others are imported. With --config the\n' +
        'service reads them within a minute, while it runs or when it starts, and the import sends nothing to the marketplace. Run the\n' +
        'command as the user of the service.',
    )
    .action(importListings);

async function importListings(files: readonly string[], options: ListingsOptions): Promise<void> {
  await assertReadableFiles(...files);
  const put = await putterOf(options);
  const progress = startProgress('Importing', await countLines(...files), 'lines');
  const faults: LineFault[] = [];
  const leftOut: LineFault[] = [];
  let refusedThere = 0;
  const total = { created: 0, changed: 0, unchanged: 0, sellers: 0 };
  const tell = (one: LineFault): void => {
    (one.kept ? leftOut : faults).push(one);
    progress.note(formatFault(one, options.json));
  };
  let before = 0;
  try {
    for (const file of files) {
      const fault = (one: Omit<LineFault, 'file'>): void => tell({ file, ...one });
      let last = 0;
      for await (const batch of batches(readListings(file, factsOf(options)), fault)) {
        const done = await put(options.renumber ? batch.map(renumbered) : batch);
        for (const count of Object.keys(total) as (keyof typeof total)[]) total[count] += done[count];
        for (const refused of done.refused) fault(refused);
        if (done.mended !== undefined) progress.note(done.mended);
        refusedThere += done.refused.length;
        last = batch.at(-1)?.line ?? last;
        progress.update(before + last);
      }
      before += last;
    }
  } finally {
    progress.stop();
  }
  console.log(
    options.json
      ? JSON.stringify({ ...total, malformed: faults, leftOut })
      : inWords(total, faults.length, leftOut.length),
  );
  if (refusedThere > 0 && !options.renumber)
    console.error('If lines were refused because their id is that of another listing: --renumber gives each its own.');
  if (faults.length > 0) process.exitCode = 1;
}

/** Where the listings go. */
async function putterOf(options: ListingsOptions): Promise<(listings: readonly NumberedListing[]) => Promise<Put>> {
  const { config, to, language } = options;
  if (config !== undefined) return intoTrial({ config, to, language });
  const operator = await operatorOf(options);
  const known = await operator.sellers();
  return (listings) => putListings(operator, listings, known, language);
}

/** The feed's marketplace is ignored: the listings go to the one in the options. */
const factsOf = ({ seller, currency, map }: ListingsOptions): FeedFacts => ({
  marketplace: 'imported',
  columns: map,
  ...(seller && { seller }),
  ...(currency && { currency }),
});

async function* batches(
  reads: ReturnType<typeof readListings>,
  onFault: (fault: Omit<LineFault, 'file'>) => void,
): AsyncGenerator<NumberedListing[]> {
  let batch: NumberedListing[] = [];
  let units = 0;
  for await (const read of reads) {
    if ('error' in read) {
      onFault(read);
      continue;
    }
    const { line, listing, leftOut = [] } = read;
    for (const one of leftOut) onFault({ line, ...one, kept: true });
    batch.push({ line, listing });
    units += JSON.stringify(read.listing).length;
    if (batch.length < ROWS_A_REQUEST && units < UNITS_A_REQUEST) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

function inWords(
  { created, changed, unchanged, sellers }: Omit<Put, 'refused' | 'mended'>,
  refused: number,
  without: number,
): string {
  return (
    `${counted(created, 'listing')} created, ${grouped(changed)} changed, ${grouped(unchanged)} as before; ` +
    `${counted(sellers, 'new seller')}; ${counted(refused, 'line')} refused.` +
    (without > 0 ? ` ${counted(without, 'price')} left out.` : '')
  );
}
