import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connector, OperatorSite, SiteCheck } from '@marketsafe/connectors';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { secretIn } from '../secret-file.ts';
import { WrongUse } from '../wrong-use.ts';

interface TestOptions {
  readonly url: string;
  readonly secretFile: string;
  readonly webhookSecretFile?: string;
  readonly kind: string;
  readonly write?: true;
  readonly faults?: true;
  readonly listing?: string;
  readonly seller?: string;
  readonly json?: true;
}

interface Tested {
  readonly check: string;
  readonly outcome: 'ok' | 'wrong' | 'skipped';
  /** What was found, or why it was skipped. */
  readonly found?: string;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe connector test --url https://api.shop.example --secret-file token.txt',
    'marketsafe connector test --url https://api.shop.example --secret-file token.txt --write --listing 7712 --seller test-shop --faults',
  )
    .requiredOption('--url <address>', 'where the marketplace’s API is; the path of the API follows it')
    .requiredOption('--secret-file <file>', 'the file that holds the token for the marketplace and nothing else')
    .option('--webhook-secret-file <file>', 'the file with the secret that signs its events; checks the form')
    .option('--kind <kind>', 'which kind of connector, as "connector list" names it', 'operator-api')
    .option('--write', 'also take down and restore what --listing and --seller name')
    .option('--listing <id>', 'a visible listing set aside for tests, for --write')
    .option(
      '--seller <id>',
      'the seller of a shop set aside for tests, for --write: it is closed, reopened and written to',
    )
    .option(
      '--faults',
      'also play lost, late and refused answers, doubled actions and cut batches, for --write --listing',
    )
    .option('--json', 'one JSON object a line: check, outcome (ok, wrong, skipped) and found')
    .addHelpText(
      'after',
      '\nEnds with 1 if a check found something wrong. What takes control of sellers or of the connection is tested by the conformance\n' +
        'suite beside the connector’s code (docs/guides/connector-author.md).',
    )
    .action(test);

async function test(options: TestOptions): Promise<void> {
  const site = await siteOf(options);
  const { faultCases, operatorApiChecks, siteChecks } = await import('@marketsafe/connectors');
  let isKnown = true;
  const done: Tested[] = [];
  const ofApi = options.kind === operatorApi ? [...operatorApiChecks, ...(options.faults ? faultCases : [])] : [];
  for (const check of [...siteChecks, ...ofApi]) {
    const tested = await run(check, site, options, isKnown);
    // Without what the marketplace can do, no later check says anything.
    if (done.length === 0 && tested.outcome === 'wrong') isKnown = false;
    done.push(tested);
    console.log(options.json ? JSON.stringify(tested) : inWords(tested));
  }
  const count = (outcome: Tested['outcome']): number => done.filter((one) => one.outcome === outcome).length;
  if (count('wrong') > 0) process.exitCode = 1;
  if (options.json) return;
  console.log(
    `${counted(done.length, 'check')}: ${count('ok')} ok, ${count('wrong')} wrong, ${count('skipped')} skipped.`,
  );
}

const inWords = ({ check, outcome, found }: Tested): string =>
  `${outcome.padEnd(8)} ${check}${found === undefined ? '' : `\n         ${found}`}`;

/** The kind whose own rules are checked, beyond what its connector shows. */
const operatorApi = 'operator-api';

async function run(
  check: SiteCheck<OperatorSite>,
  site: OperatorSite,
  { write }: TestOptions,
  isKnown: boolean,
): Promise<Tested> {
  const skipped = (found: string): Tested => ({ check: check.name, outcome: 'skipped', found });
  if (!isKnown) return skipped('it did not say what it can do');
  if (check.writes !== undefined && !write) return skipped('it writes: add --write to run it');
  if (check.writes !== undefined && site[check.writes] === undefined)
    return skipped(`it needs a ${check.writes} set aside for tests: add --${check.writes}`);
  try {
    const why = await check.run(site);
    return why === undefined ? { check: check.name, outcome: 'ok' } : skipped(why.en);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { check: check.name, outcome: 'wrong', found: found.split('\n')[0] ?? '' };
  }
}

async function siteOf({
  url,
  secretFile,
  webhookSecretFile,
  kind,
  write,
  faults,
  listing,
  seller,
}: TestOptions): Promise<OperatorSite> {
  if (write && listing === undefined && seller === undefined)
    throw new WrongUse('Say what may be taken down and restored: --listing, --seller or both.');
  if (!write && (listing !== undefined || seller !== undefined))
    throw new WrongUse('--listing and --seller are for --write: without it nothing is taken down.');
  if (faults && (!write || listing === undefined || kind !== operatorApi))
    throw new WrongUse(`--faults are played on a removal by the ${operatorApi}: add --write and --listing.`);
  const { protocol, hostname } = addressOf(url);
  if (protocol === 'http:' && !isThisMachine(hostname))
    throw new WrongUse(`${url}: the token would cross the network unencrypted. Give an address with https.`);
  const { connectorKinds, connectorOf, FaultyWay, OperatorApiClient } = await import('@marketsafe/connectors');
  const make = connectorOf(kind);
  if (make === undefined)
    throw new WrongUse(
      `There is no kind of connector "${kind}" to an address. There are: ${connectorKinds
        .flatMap(({ kind }) => (connectorOf(kind) ? [kind] : []))
        .join(', ')}.`,
    );
  const token = await secretIn(secretFile);
  const webhookSecret = webhookSecretFile === undefined ? [] : await webhookSecretIn(webhookSecretFile);
  const way = new FaultyWay(fetch);
  const connect = (shown: string): Connector =>
    make({
      marketplace: 'tested',
      baseUrl: url,
      token: shown,
      webhookSecret,
      now: () => new Date(),
      http: way.http,
    });
  return {
    way,
    client: new OperatorApiClient({ baseUrl: url, token, http: way.http, timeoutMs: 10_000 }),
    connector: connect(token),
    stranger: connect(`not-${randomUUID()}`),
    run: randomUUID(),
    pause: (milliseconds) => pause(milliseconds),
    ...(listing !== undefined && { listing }),
    ...(seller !== undefined && { seller }),
  };
}

function addressOf(url: string): URL {
  const read = URL.parse(url);
  if (read?.protocol === 'https:' || read?.protocol === 'http:') return read;
  throw new WrongUse(`--url ${url}: is no address on the web. Give one such as https://api.shop.example.`);
}

const isThisMachine = (hostname: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

async function webhookSecretIn(file: string): Promise<readonly string[]> {
  const secret = await secretIn(file);
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  const bytes = encoded === undefined ? 0 : Buffer.from(encoded, 'base64').length;
  if (bytes < 24 || bytes > 64)
    throw new WrongUse(
      `${file}: a webhook’s secret is "whsec_" and 24 to 64 bytes in base64, as Standard Webhooks has it.`,
    );
  return [secret];
}
