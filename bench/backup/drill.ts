/**
 * A restore drill: a backup is made by the command at a random moment while clients file and upload, and is restored elsewhere by the
 * command. The marketplace runs in this process, records every effect, and is the same before and after, as a real one would be.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulatedMarketplace, type EffectRecord } from '@marketsafe/connectors';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { openDatabase } from '../../packages/service/src/platform/database/open.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { addUser } from '../../packages/service/src/platform/sign-in/auth.ts';
import { transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { bareServerDatabase } from '../../packages/service/src/testing/test-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { call, enrolHolders, file, filingsADay, type Goods, type Holder, putGoods, until } from '../coalition.ts';
import { atRest, type FoundCase, pause, randomOf, whenAtRest } from '../crash/load.ts';
import { newPlace } from '../database.ts';
import { startService } from '../process/child.ts';
import { deskUser, marketplace, secrets } from '../process/settings.ts';

export interface DrillReport {
  /** Case by listing, acknowledged before the backup began. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Listings filed for since. */
  readonly during: number;
  /** Of the acknowledged, those that the restored programme does not have. */
  readonly lost: readonly string[];
  /** Documents acknowledged before the backup began, and those whose file the restored data folder does not have. */
  readonly documents: number;
  readonly lostDocuments: number;
  /** What the backup said, and what the restore said. */
  readonly backup: { readonly faults: readonly unknown[]; readonly ledger: { readonly entries: number } };
  readonly restored: {
    readonly log: { readonly entries: number; readonly faults: readonly unknown[] };
    readonly states: readonly unknown[];
    readonly toObserve: number;
  };
  /** Effects on the marketplace between the start of the restored programme and the agreement of two people. */
  readonly wentOut: readonly EffectRecord[];
  /** The answer to one person's agreement before the targets were looked at. */
  readonly tooEarly: { readonly code: number | null; readonly err: string };
  readonly reconciled: {
    readonly left: number;
    readonly looked: number;
    readonly settled: number;
    readonly waits: number;
    readonly differs: number;
  };
  /** Cases of the restored programme at the end, by id, and listings that were hidden more than once. */
  readonly cases: ReadonlyMap<string, FoundCase>;
  readonly hiddenTwice: readonly string[];
  /** Acknowledged listings that are on sale at the end. */
  readonly onSale: readonly string[];
}

/** Longer than a lease, so that what the old process claimed is free for the restored one. */
const leaseMs = 61_000;
const second = 'second@programme.example';

export async function drill({
  server,
  seed,
}: {
  readonly server: string;
  readonly seed: number;
}): Promise<DrillReport> {
  const random = randomOf(seed);
  const folder = await mkdtemp(join(tmpdir(), 'marketsafe-drill-'));
  const place = await newPlace(server);
  const target = await bareServerDatabase(server);
  const port = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  let ahead = 0;
  const shop = await createSimulatedMarketplace({
    ...{ id: marketplace, name: { en: 'Taobao', zh: '淘宝' }, currency: 'CNY' },
    now: () => new Date(Date.now() + ahead),
    operatorToken: secrets.operatorToken,
    webhook: { url: `${url}/api/v1/marketplaces/${marketplace}/events`, secret: secrets.webhook, http: fetch },
  });
  const shopUrl = await shop.listen(0);
  let service = await startService({ ...place, port, shopUrl, ahead });
  try {
    await addSecond(place.database);
    const holders = await enrolHolders(service, 2);
    const goods = await putGoods(shopUrl, url, holders, filingsADay);
    const [later, ...now] = goods;
    if (!later) throw new Error('no goods');

    const documents: Buffer[] = [];
    const uploading = upload(url, holders[0]?.token ?? '', documents);
    uploading.catch(() => undefined);
    // Opening a document takes longer than filing.
    await until(() => documents[0]);
    const filed = new Map<string, string>();
    let isBackedUp = false;
    const client = async (mine: readonly Goods[]): Promise<void> => {
      for (const [index, one] of mine.entries()) {
        // The last are filed after it, and are lost.
        while (!isBackedUp && index >= mine.length - 2) await pause(50);
        filed.set(one.listing, await file(url, one, systemEntropy.uuid()));
        // Slowly, so that filing goes on while the backup is made.
        if (!isBackedUp) await pause(random() * 3000);
      }
    };
    const filing = Promise.all([0, 1].map((half) => client(now.filter((_, index) => index % 2 === half))));
    filing.catch(() => undefined);
    await until(() => filed.size >= 2 || undefined);
    await pause(random() * 2000);
    const acknowledged = new Map(filed);
    const before = [...documents];
    const passphrase = join(folder, 'passphrase');
    await writeFile(passphrase, 'a passphrase of a drill\n', { mode: 0o600 });
    const backupFolder = join(folder, 'backup');
    const backup = await said(
      ['backup', backupFolder, '--data', place.dataDirectory, '--passphrase-file', passphrase, '--json'],
      { DATABASE_BACKUP_URL: place.ownerUrl ?? '' },
    );
    isBackedUp = true;
    await Promise.all([filing, uploading]);
    await service.stop();

    const data = join(folder, 'restored');
    const restored = await said(['restore', backupFolder, '--data', data, '--passphrase-file', passphrase, '--json'], {
      DATABASE_URL: target.url,
      DATABASE_OWNER_URL: target.ownerUrl,
    });
    const effectsBefore = shop.effects().length;
    ahead += leaseMs;
    service = await startService({ database: target.url, dataDirectory: data, port, shopUrl, ahead });
    // A restore ends all sessions.
    const again: Holder[] = [];
    for (const [index, holder] of holders.entries())
      again.push({ ...holder, token: await service.sessionOf(`brand-${index}@holder.example`) });
    const signedIn = ({ holder, ...one }: Goods): Goods => ({
      ...one,
      holder: again[holders.indexOf(holder)] ?? holder,
    });
    const lost: string[] = [];
    for (const [listing, id] of acknowledged) {
      const of = goods.find((one) => one.listing === listing);
      const token = of && signedIn(of).holder.token;
      if ((await call(url, 'GET', `/cases/${id}`, { ...(token !== undefined && { token }) })).status !== 200)
        lost.push(listing);
    }
    const fileOf = (bytes: Buffer): string => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      return join(data, 'exhibits', hash.slice(0, 2), hash);
    };
    // The restored programme takes complaints, and keeps their orders.
    await file(url, signedIn(later), systemEntropy.uuid());
    await pause(2000);
    const removals = (...args: string[]) =>
      marketsafe(['removals', 'resume', '--reason', 'It was read.', ...args], { DATABASE_URL: target.url });
    const { code, err } = await removals('--by', deskUser);
    const token = await service.sessionOf(deskUser);
    const reconciled = await said(['reconcile', '--url', url, '--token', token, '--json'], {}, [0, 1]);
    const wentOut = shop.effects().slice(effectsBefore);
    for (const by of [deskUser, second]) {
      const agreed = await removals('--by', by);
      if (agreed.code !== 0) throw new Error(agreed.err);
    }
    const cases = await whenAtRest(url, again);
    const hidden = shop.effects().filter(({ effect }) => effect === 'listing-hidden');
    const times = (listing: string): number => hidden.filter((one) => one.listing === listing).length;
    return {
      ...{ acknowledged, lost, backup, restored, wentOut, reconciled, cases },
      during: filed.size - acknowledged.size,
      tooEarly: { code, err },
      documents: before.length,
      lostDocuments: before.filter((bytes) => !existsSync(fileOf(bytes))).length,
      hiddenTwice: goods.map(({ listing }) => listing).filter((listing) => times(listing) > 1),
      onSale: [...acknowledged.keys(), later.listing].filter((listing) => times(listing) === 0),
    };
  } finally {
    await service.stop();
    await shop.close();
    await place.clear();
    await target.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a report breaks; empty if nothing. */
export function faultsOf(report: DrillReport): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  must(report.acknowledged.size > 0 && report.documents > 0, 'nothing was acknowledged before the backup');
  must(report.during > 0, 'nothing was filed while the backup was made');
  must(report.lost.length === 0, `acknowledged and lost: ${report.lost.join(', ')}`);
  must(report.lostDocuments === 0, `${report.lostDocuments} documents lost`);
  must(report.backup.faults.length === 0, `faults of the backup: ${JSON.stringify(report.backup.faults)}`);
  must(report.restored.log.faults.length === 0, `the ledger: ${JSON.stringify(report.restored.log.faults)}`);
  must(report.restored.log.entries >= report.backup.ledger.entries, 'the ledger is shorter than its checkpoint');
  must(report.restored.states.length === 0, `states: ${JSON.stringify(report.restored.states)}`);
  must(report.wentOut.length === 0, `went out before two people agreed: ${JSON.stringify(report.wentOut)}`);
  const isRefused = report.tooEarly.code === 2 && report.tooEarly.err.includes('were not looked at yet');
  must(report.restored.toObserve === 0 || isRefused, `agreed too early: ${JSON.stringify(report.tooEarly)}`);
  must(report.reconciled.looked === report.restored.toObserve, 'not every target was looked at');
  must(report.reconciled.left === 0 && report.reconciled.differs === 0, JSON.stringify(report.reconciled));
  must(report.hiddenTwice.length === 0, `hidden twice: ${report.hiddenTwice.join(', ')}`);
  must(report.onSale.length === 0, `acknowledged and on sale: ${report.onSale.join(', ')}`);
  const late = [...report.cases.values()].filter(({ status }) => status !== atRest).length;
  must(late === 0, `${late} cases did not come to rest`);
  return faults;
}

async function said(args: readonly string[], env: Readonly<Record<string, string>>, codes: readonly number[] = [0]) {
  const { code, out, err } = await marketsafe(args, env);
  if (!codes.includes(code ?? -1)) throw new Error(`marketsafe ${args.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out);
}

/** Documents one after the other. */
async function upload(url: string, token: string, done: Buffer[]): Promise<void> {
  for (let number = 0; number < 6; ) {
    const bytes = paper(`test purchase ${number}`);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), `${number}.pdf`);
    const answer = await fetch(`${url}/api/v1/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': systemEntropy.uuid() },
      body: form,
    });
    const said = await answer.text();
    // A machine that is busy with other things opens it too slowly.
    if (said.includes('file-too-complex')) continue;
    if (!answer.ok) throw new Error(`document ${number}: ${answer.status} ${said}`);
    done.push(bytes);
    number += 1;
  }
}

async function addSecond(database: string): Promise<void> {
  const opened = await openDatabase(database);
  await transactionsOf(opened).work((tx) =>
    addUser(
      tx,
      { email: second, name: 'Second', password: 'a long password', role: 'desk', position: 'reviewer' },
      { now: new Date(), entropy: systemEntropy },
    ),
  );
  await opened.close();
}
