import {
  type BrandBook,
  BrandBookError,
  type BrandLine,
  compileBrandBook,
  type FeedFacts,
  learnPriceRanges,
  type PictureScreener,
  PLAIN_FIELDS,
  type PlainField,
  type Rates,
  readBrandLines,
  readListings,
  screen,
  screenFile,
  waterfall,
  withLearnedPrices,
} from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { countLines } from '../count-lines.ts';
import { currencyCode } from '../currency-code.ts';
import { type Columns, columnIn } from '../import/columns.ts';
import { assertReadableFiles, assertReadableFolder, isSameFile } from '../input-file.ts';
import { formatFault } from '../line-fault.ts';
import { LineWriter } from '../line-writer.ts';
import { readModelFile } from '../model-file.ts';
import { startProgress } from '../progress.ts';
import { readRates } from '../rates-file.ts';
import { explained } from '../screen/explain.ts';
import { openPictures } from '../screen/open-pictures.ts';
import { type Run, summaryForMachines, summaryForPeople } from '../screen/summary.ts';
import { Tally } from '../screen/tally.ts';
import { WrongUse } from '../wrong-use.ts';

const nothingDone = 'Nothing was screened.';

interface ScreenOptions extends Omit<FeedFacts, 'columns'> {
  readonly map: Columns<PlainField>;
  readonly brands: string;
  readonly listings: readonly string[];
  readonly genuine?: readonly string[];
  readonly rates?: string;
  readonly model?: string;
  readonly photos?: string;
  readonly out?: string;
  readonly explain?: true;
  readonly stats?: true;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe screen --brands brands.jsonl --listings feed.csv --out findings.jsonl --stats',
    'marketsafe screen --brands brands.jsonl --listings one.jsonl two.csv --explain',
  )
    .requiredOption('--brands <file>', 'brand book, one JSON object a line; - is standard input')
    .requiredOption(
      '--listings <files...>',
      'listings: .jsonl, CSV of a known layout, Google Merchant XML, saved pages of products; - is standard input',
    )
    .option('--genuine <files...>', 'listings known to be genuine: prices are learned where the brand book gives none')
    .option('--rates <file>', 'exchange rates of a day, as JSON, to compare prices in other currencies')
    .option(
      '--photos <folder>',
      'compare pictures too: the folder where images of listings, and photos and logos of brands, are found as files',
    )
    .option('--model <file>', 'weigh with this model, as JSON, e.g. one that "marketsafe model learn" wrote')
    .option('--out <file>', 'write the findings there instead of to standard output')
    .option('--explain', 'how each reason moved the probability: readable, or in each line with --out or --json')
    .option('--stats', 'with the summary, findings by brand and signal, and the speed')
    .option('--marketplace <id>', 'the marketplace, for feeds that do not name it')
    .option('--seller <id>', 'the seller, for feeds of one shop')
    .option('--currency <code>', 'ISO 4217 code, for feeds with bare numbers as prices', currencyCode)
    .option(
      '--map <field=column>',
      'for other CSV: the column of a field; repeat for others',
      columnIn(PLAIN_FIELDS),
      {},
    )
    .option('--json', 'everything that is said is JSON: findings, malformed lines, summary')
    .addHelpText(
      'after',
      '\nFindings go to standard output or --out, one JSON object a line. Malformed lines go to standard error as\n' +
        'file:line:field, and the rest is processed; a wrong price or picture is left out, and its listing screened. The summary goes to standard output if the findings do not.',
    )
    .action(screenFiles);

async function screenFiles(options: ScreenOptions): Promise<void> {
  const { brands, listings, genuine = [], rates = [], model = [] } = options;
  const inputs = [brands, ...listings, ...genuine, ...[rates, model].flat()];
  await assertReadableFiles(...inputs);
  const { out } = options;
  for (const file of inputs)
    if (out !== undefined && (await isSameFile(out, file)))
      throw new WrongUse(`--out ${out} is one of the files to read, ${file}. Name another.`);
  if (options.photos !== undefined) await assertReadableFolder(options.photos);
  const { book, lines, known } = await openBook(options);
  const pictures = await openPictures(options.photos, { file: brands, lines, genuine: known, json: options.json });
  const run = await screenAll(book, options, pictures).finally(() => pictures?.stop());
  const summary = options.json ? JSON.stringify(summaryForMachines(run)) : summaryForPeople(run);
  if (out === undefined) console.error(summary);
  else console.log(summary);
  if (run.tally.malformed > 0) process.exitCode = 1;
}

const factsOf = ({ map: columns, ...facts }: ScreenOptions): FeedFacts => ({ ...facts, columns });

interface OpenedBook {
  readonly book: BrandBook;
  readonly lines: readonly BrandLine[];
  /** The listings known to be genuine. */
  readonly known: readonly Listing[];
}

async function openBook(options: ScreenOptions): Promise<OpenedBook> {
  const { brands: file, genuine, rates: ratesFile, model: modelFile } = options;
  try {
    const lines = await readBrandLines(file);
    const brands = lines.map(({ brand }) => brand);
    const given = {
      ...(ratesFile !== undefined && { rates: await ratesOfToday(ratesFile) }),
      ...(modelFile !== undefined && { model: await readModelFile(modelFile, nothingDone) }),
    };
    if (genuine === undefined) return { book: compileBrandBook(brands, given), lines, known: [] };
    const plain = compileBrandBook(brands);
    const known = await genuineListings(genuine, factsOf(options));
    const learned = learnPriceRanges(known, (listing) => screen(listing, plain)[0]?.brand, brands);
    return { book: compileBrandBook(withLearnedPrices(brands, learned), given), lines, known };
  } catch (error) {
    if (!(error instanceof BrandBookError)) throw error;
    const { line, field, brand, why, message } = error;
    const fault = line === undefined ? `${file}: ${message}` : `${file}:${line}:${field}: brand “${brand}”: ${why}`;
    throw new WrongUse(`${fault}. Nothing was screened: a brand left out is a brand not protected.`);
  }
}

/** Skips unreadable lines silently: screening reports them. */
async function genuineListings(files: readonly string[], facts: FeedFacts): Promise<Listing[]> {
  const listings: Listing[] = [];
  for (const file of files)
    for await (const read of readListings(file, facts)) if ('listing' in read) listings.push(read.listing);
  return listings;
}

async function ratesOfToday(file: string): Promise<Rates> {
  return { table: await readRates(file, nothingDone), today: new Date().toISOString().slice(0, 10) };
}

async function screenAll(book: BrandBook, options: ScreenOptions, pictures: PictureScreener | undefined): Promise<Run> {
  const { listings: files, out, json = false } = options;
  const readable = options.explain && !json && out === undefined;
  const writer = await LineWriter.open(out);
  const tally = new Tally();
  const progress = startProgress('Screening', await countLines(...files), 'lines');
  const started = performance.now();
  let before = 0;
  for (const file of files) {
    let last = 0;
    const facts = factsOf(options);
    for await (const some of pictures ? pictures.screenFile(file, book, facts) : screenFile(file, book, facts)) {
      const { read, listings, results, leftOut } = some;
      last = read;
      if (some.pictures) tally.addPictures(some.pictures);
      for (const one of leftOut) progress.note(formatFault({ file, ...one, kept: true }, json));
      let found = 0;
      for (const result of results) {
        if ('error' in result) {
          tally.malformed += 1;
          progress.note(formatFault({ file, ...result }, json));
          continue;
        }
        found += 1;
        tally.add(result.findings);
        for (const finding of result.findings) {
          if (readable) await writer.write(explained(finding, result.listing));
          else
            await writer.write(
              JSON.stringify(options.explain ? { ...finding, waterfall: waterfall(finding) } : finding),
            );
        }
      }
      tally.addWithout(listings - found);
      progress.update(before + last);
    }
    before += last;
  }
  await writer.end();
  progress.stop();
  const seconds = (performance.now() - started) / 1000;
  return {
    tally,
    brands: book.brands.length,
    engine: book.marks.engine,
    seconds,
    stats: options.stats ?? false,
  };
}
