/**
 * `kill -9` of the service or of its database under load. The marketplace runs in this process and records every effect. Clients file
 * with idempotency keys and repeat the same request until it is answered, whichever process dies.
 */
import { createSimulatedMarketplace, type EffectRecord } from '@marketsafe/connectors';
import { freePorts } from '../../scripts/free-ports.ts';
import type { Cluster } from '../../scripts/postgres.ts';
import { call, enrolHolders, filingsADay, putGoods } from '../coalition.ts';
import { newPlace } from '../database.ts';
import { startService } from '../process/child.ts';
import { marketplace, secrets } from '../process/settings.ts';
import { answering, atRest, type FoundCase, Load, pause, randomOf, whenAtRest } from './load.ts';

export interface CrashSettings {
  /** A PostgreSQL server's URL; by default the embedded database. */
  readonly server?: string | undefined;
  /** The server's processes; if given, the database is killed instead of the service. */
  readonly cluster?: Cluster;
  /** Whether the server has `careless`: until the first kill it keeps in memory what it acknowledges. */
  readonly isCareless?: boolean;
  readonly kills: number;
  /** Acknowledged complaints between two kills. */
  readonly acknowledgedBetween: number;
  /** Number of simultaneous clients, each waiting for its answer. */
  readonly clients: number;
  /** Seed of the kill times: a kill comes 0 to 60 ms after the acknowledgement that triggers it. */
  readonly seed: number;
  /**
   * Whether each restart moves the programme's clock by a minute, so that the dead process's
   * leases expire at once. Otherwise its rows wait for that.
   */
  readonly claimsLapse: boolean;
}

export interface CrashReport {
  readonly kills: number;
  /** Case by listing, as answered to the client. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Requests that a kill cut off, each repeated with its key. */
  readonly cutOff: number;
  /** Of these, requests executed before the kill whose answer was lost. Only the key prevents a second filing. */
  readonly answerLost: number;
  /** Listings whose complaint, repeated with its key after a restart, got a different answer. */
  readonly answeredOtherwise: readonly string[];
  /** Cases that the rights holders find at the end, by id. */
  readonly cases: ReadonlyMap<string, FoundCase>;
  /** Requests answered with "database unreachable", and violations in such answers. */
  readonly away: number;
  readonly answeredWrongly: readonly string[];
  /** The marketplace's real effects. */
  readonly effects: readonly EffectRecord[];
  /** Milliseconds from restarting the killed process to the service's first answer. */
  readonly restarts: readonly number[];
  /** Milliseconds from the last acknowledgement until no case was in progress; undefined if some still were. */
  readonly settled: number | undefined;
}

/** Complaints repeated after each restart, the latest acknowledged. */
const repeated = 5;
const leaseMs = 60_000;
/** The most milliseconds before a killed database is started again. */
const awayAtMost = 500;

/** Settings of a server that acknowledges before it writes, and that no work in the background makes write: the control. */
export const careless = ['synchronous_commit=off', 'autovacuum=off', 'bgwriter_lru_maxpages=0'];

export async function killUnderLoad(settings: CrashSettings): Promise<CrashReport> {
  const place = await newPlace(settings.cluster?.url ?? settings.server);
  const port = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  let ahead = 0;
  const shop = await createSimulatedMarketplace({
    id: marketplace,
    name: { en: 'Taobao', zh: '淘宝' },
    currency: 'CNY',
    now: () => new Date(Date.now() + ahead),
    operatorToken: secrets.operatorToken,
    webhook: { url: `${url}/api/v1/marketplaces/${marketplace}/events`, secret: secrets.webhook, http: fetch },
  });
  const shopUrl = await shop.listen(0);
  const start = () => startService({ ...place, port, shopUrl, ahead });
  let service = await start();
  try {
    const count = settings.acknowledgedBetween * (settings.kills + 1);
    const holders = await enrolHolders(service, Math.ceil(count / filingsADay));
    const goods = (await putGoods(shopUrl, url, holders, filingsADay)).slice(0, count);

    if (settings.isCareless) await settings.cluster?.writeLater();
    const load = new Load(url, goods, settings.clients, () => Date.now() + ahead);
    const filing = load.run();
    // A client's error is thrown by `reaches` or at the end, whichever comes first.
    filing.catch(() => undefined);
    const restarts: number[] = [];
    const askedAgain: Promise<string[]>[] = [];
    const random = randomOf(settings.seed);
    for (let kill = 1; kill <= settings.kills; kill += 1) {
      await load.reaches(kill * settings.acknowledgedBetween);
      await pause(random() * 60);
      let began: number;
      if (settings.cluster) {
        await (kill % 2 === 1 ? settings.cluster.kill() : settings.cluster.stopAtOnce());
        await load.whileAway(async () => {
          const { status, retryAfter } = await call(url, 'GET', '/public/overview');
          load.mustBeAway(status, retryAfter);
          await pause(random() * awayAtMost);
        });
        began = performance.now();
        await settings.cluster.start();
      } else {
        await service.kill();
        if (settings.claimsLapse) ahead += leaseMs + 1000;
        began = performance.now();
        service = await start();
      }
      await answering(url);
      restarts.push(performance.now() - began);
      // During the load, not before it: the next kill must hit working clients.
      const again = load.askAgain(repeated);
      again.catch(() => undefined);
      askedAgain.push(again);
    }
    await filing;
    const answeredOtherwise = (await Promise.all(askedAgain)).flat();
    const lastAcknowledged = performance.now();
    if (settings.cluster && settings.claimsLapse) {
      await service.stop();
      ahead += leaseMs + 1000;
      service = await start();
    }
    const cases = await whenAtRest(url, holders);
    const isOver = [...cases.values()].every(({ status }) => status === atRest);
    return {
      kills: restarts.length,
      acknowledged: load.acknowledged,
      cutOff: load.cutOffAt.size,
      answerLost: [...load.cutOffAt].filter(([listing, at]) => {
        const filedAt = cases.get(load.acknowledged.get(listing) ?? '')?.filedAt;
        return filedAt !== undefined && Date.parse(filedAt) < at;
      }).length,
      answeredOtherwise,
      cases,
      away: load.away,
      answeredWrongly: load.answeredWrongly,
      effects: shop.effects(),
      restarts,
      settled: isOver ? performance.now() - lastAcknowledged : undefined,
    };
  } finally {
    await service.stop();
    await shop.close();
    // An unreachable database goes with its server, and the thrown error says more.
    await place.clear().catch(() => undefined);
  }
}
