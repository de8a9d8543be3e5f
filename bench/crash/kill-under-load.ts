/**
 * `kill -9` of the service or of its database under load. The marketplace lives in this process and remembers every effect; clients file
 * with idempotency keys and send the same request with the same key again until it is answered, whoever dies meanwhile.
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
  /** A PostgreSQL server's URL; the embedded database without one. */
  readonly server?: string | undefined;
  /** The processes of the server; with them it is the database that is killed, and not the service. */
  readonly cluster?: Cluster;
  readonly kills: number;
  /** Complaints acknowledged from one kill to the next. */
  readonly acknowledgedBetween: number;
  /** Clients that file at once, each waiting for its answer. */
  readonly clients: number;
  /** Seed of the moments: a kill comes 0 to 60 ms after the acknowledgement that is due for it. */
  readonly seed: number;
  /**
   * Whether the programme's clock moves on by a minute with each restart of the service, so that what the dead process had
   * claimed is free at once. Without it the rows in its hands wait for their claim to lapse.
   */
  readonly claimsLapse: boolean;
}

export interface CrashReport {
  readonly kills: number;
  /** Case by listing, as the client was told. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Requests that a kill cut off, each sent again with its key. */
  readonly cutOff: number;
  /** Of these: carried out before the kill, only the answer was lost. The key alone keeps them from being filed twice. */
  readonly answerLost: number;
  /** Listings whose complaint, sent once more with its key after a restart, got another answer than before the kill. */
  readonly answeredOtherwise: readonly string[];
  /** Cases that the rights holders find at the end, by id. */
  readonly cases: ReadonlyMap<string, FoundCase>;
  /** Requests that were told that the database is away, and what such an answer must not be. */
  readonly away: number;
  readonly answeredWrongly: readonly string[];
  /** What the marketplace really did. */
  readonly effects: readonly EffectRecord[];
  /** Milliseconds from starting again what was killed to the service's first answer. */
  readonly restarts: readonly number[];
  /** Milliseconds from the last acknowledgement until no case was under way any more; undefined: some still were. */
  readonly settled: number | undefined;
}

/** Complaints sent once more after each restart, the latest acknowledged. */
const repeated = 5;
const claimMilliseconds = 60_000;
/** Milliseconds for which a database is away at most before it is started again. */
const awayAtMost = 500;

/** Settings of a server that acknowledges what it has not written yet: the control. */
export const careless = ['synchronous_commit=off'];

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

    const load = new Load(url, goods, settings.clients, () => Date.now() + ahead);
    const filing = load.run();
    // What a client meets is thrown by `reaches` or at the end, whichever comes first.
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
        if (settings.claimsLapse) ahead += claimMilliseconds + 1000;
        began = performance.now();
        service = await start();
      }
      await answering(url);
      restarts.push(performance.now() - began);
      // Beside the load, not before it: the next kill must meet clients at work.
      const again = load.askAgain(repeated);
      again.catch(() => undefined);
      askedAgain.push(again);
    }
    await filing;
    const answeredOtherwise = (await Promise.all(askedAgain)).flat();
    const lastAcknowledged = performance.now();
    if (settings.cluster && settings.claimsLapse) {
      await service.stop();
      ahead += claimMilliseconds + 1000;
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
    // A database that is away goes with its server, and what was thrown tells more.
    await place.clear().catch(() => undefined);
  }
}
