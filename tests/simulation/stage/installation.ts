import { sql } from 'kysely';
import type { LoadedPack } from '../../../packages/procedure/src/index.ts';
import { createService, type Service } from '../../../packages/service/src/app/service.ts';
import { passPractice } from '../../../packages/service/src/oversight/practice/index.ts';
import { noEnrolmentLimits } from '../../../packages/service/src/parties/participants/index.ts';
import type { ManualClock } from '../../../packages/service/src/platform/clock.ts';
import type { Egress } from '../../../packages/service/src/platform/egress/index.ts';
import { type Entropy, seededEntropy } from '../../../packages/service/src/platform/entropy.ts';
import type { Policies } from '../../../packages/service/src/platform/policies.ts';
import { versionsOf } from '../../../packages/service/src/platform/programme.ts';
import { noLimits } from '../../../packages/service/src/platform/rate-limit.ts';
import { addSession } from '../../../packages/service/src/platform/sign-in/auth.ts';
import { transactionsOf } from '../../../packages/service/src/platform/transactions.ts';
import { Vault } from '../../../packages/service/src/platform/vault/index.ts';
import { sharedCleaner } from '../../../packages/service/src/testing/shared-cleaner.ts';
import type { Disk } from './database.ts';
import { Life } from './life.ts';
import type { Market } from './market.ts';
import type { Post } from './post.ts';

export interface InstallationOptions {
  readonly disk: Disk;
  readonly clock: ManualClock;
  readonly seed: number;
  readonly markets: readonly Market[];
  readonly post: Post;
  readonly policies: Policies;
  readonly exhibits: string;
}

const day = 86_400_000;

const masterKeys = { current: 'first', keys: new Map([['first', Buffer.alloc(32, 1)]]) };

/** Marketplaces and mail are passed in, and there are no webhooks: no other requests leave. */
const noWayOut: Egress = {
  http: () => async (url) => {
    throw new Error(`${url} is outside of the simulation`);
  },
  socket: () => async (host) => {
    throw new Error(`${host} is outside of the simulation`);
  },
  check: async () => undefined,
  close: () => undefined,
};

/** The programme's one server: the real service, process after process on the same disk. */
export class Installation {
  readonly #options: InstallationOptions;
  readonly #entropy: Entropy;
  /** The rules for complaints from the next process on. */
  rules: LoadedPack;
  life = new Life();
  processes = 0;
  #service: Service | undefined;

  constructor(options: InstallationOptions, rules: LoadedPack) {
    this.#options = options;
    this.#entropy = seededEntropy(`${options.seed}:service`);
    this.rules = rules;
  }

  get service(): Service {
    if (!this.#service) throw new Error('the service was not started');
    return this.#service;
  }

  async start(): Promise<void> {
    const life = new Life();
    this.#service = await this.#open(life);
    this.life = life;
    this.processes += 1;
  }

  /** A second process on the same disk, until its work is done; no faults affect it. */
  async beside<T>(run: (service: Service) => Promise<T>): Promise<T> {
    const service = await this.#open(new Life());
    return run(service).finally(() => service.close());
  }

  #open(life: Life): Promise<Service> {
    const { disk, clock, markets, post, policies, exhibits } = this.#options;
    const database = disk.connectedBy(life);
    const others = policies.packs.filter(({ rules }) => rules.pack.id !== this.rules.rules.pack.id);
    const packs = [this.rules, ...others].map(auditingMore).map(holdingMore);
    return createService({
      database,
      clock,
      entropy: this.#entropy,
      mailer: post.for(life),
      egress: noWayOut,
      vault: new Vault(masterKeys, this.#entropy),
      dataDirectory: exhibits,
      sessionSecret: 'a session secret of enough bytes',
      // Unannounced listings are found within this time.
      pullEvery: 5 * day,
      limits: noLimits,
      enrolmentLimits: noEnrolmentLimits,
      wakesPoller: false,
      // Threads would answer in an order of their own.
      screeningThreads: 0,
      cleaner: sharedCleaner,
      // No answer is late by the simulating machine's clock.
      softTimeoutMs: 600_000,
      ledger: { checkpointEvery: day, publishEvery: 5 * day },
      programme: {
        name: { en: 'Simulation', 'zh-CN': 'Simulation' },
        versions: versionsOf(packs, this.rules.rules.pack.id),
        packs,
        laws: policies.laws,
        calendar: policies.calendar,
        linkKey: 'link key',
        identityKey: 'identity key',
        publicUrl: 'http://programme.invalid',
        marketplaces: markets.map((market) => ({
          id: market.id,
          name: { en: market.id, 'zh-CN': market.id },
          forum: market.options.forum,
          territories: ['CN'],
          zone: market.options.zone,
          calendar: policies.calendar,
          simulated: true,
          baseUrl: `http://${market.id}.invalid`,
          connector: market.connectorFor(life),
        })),
      },
    });
  }

  /** Starts a new process on the same disk, once the old one's work has ended. */
  async restart(): Promise<void> {
    this.life.spare();
    await this.#service?.close().catch(() => undefined);
    await this.start();
  }

  /** Creates a user of the review team, without the cost of hashing a password, and a session. */
  async seat(name: string): Promise<{ id: string; token: string }> {
    const id = this.#entropy.uuid();
    const now = this.#options.clock.now();
    const { database } = this.#options.disk;
    const token = await transactionsOf(database).work(async (tx) => {
      await sql`
        insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        values (${id}, ${name}, ${`${name}@desk.example`}, true, ${now}, ${now})`.execute(tx);
      const account = { user_id: id, role: 'desk', participant: null, position: 'approver', since: now } as const;
      await tx.insertInto('account').values(account).execute();
      // Of its own, so that the history's own draws stay as they are.
      await passPractice(tx, { user: id, entropy: seededEntropy(`practice of ${name}`) }, new Date('2100-01-01'));
      return addSession(tx, id, this.#entropy);
    });
    return { id, token };
  }

  /** Creates a session for the user with this e-mail. */
  async signIn(email: string): Promise<string> {
    return transactionsOf(this.#options.disk.database).work(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from auth."user" where email = ${email}`.execute(tx);
      return addSession(tx, rows[0]?.id ?? '', this.#entropy);
    });
  }
}

/** With the real rate, one silent case in fifty, most histories would have none. */
function auditingMore(pack: LoadedPack): LoadedPack {
  const { audit } = pack.rules;
  return audit === undefined ? pack : { ...pack, rules: { ...pack.rules, audit: { ...audit, share: 0.3 } } };
}

/** Holds money for every seller with a record: the published rules hold it in cases that few of these histories reach. */
function holdingMore(pack: LoadedPack): LoadedPack {
  const { measures } = pack.rules;
  if (measures.heldFor === undefined) return pack;
  const ofHabit = { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['remove', 'hold-funds'] } as const;
  const counterfeit = { newcomer: ofHabit, good: ofHabit, restricted: ofHabit };
  const byReason = { ...measures.byReason, counterfeit };
  return { ...pack, rules: { ...pack.rules, measures: { ...measures, byReason } } };
}
