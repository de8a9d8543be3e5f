import { createPrivateKey, type KeyObject } from 'node:crypto';
import { leafHash, sealedHash, verifierKey } from '@marketsafe/ledger';
import { sql } from 'kysely';
import { checkLog, type HeldByChecker, type LogReport } from '../../packages/service/src/oversight/ledger/check-log.ts';
import { adoptLedgerKey, nextDay, sequencerSource } from '../../packages/service/src/oversight/ledger/index.ts';
import { ManualClock } from '../../packages/service/src/platform/clock.ts';
import { type Entropy, seededEntropy } from '../../packages/service/src/platform/entropy.ts';
import { type Tx, transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/service/src/testing/test-database.ts';

const minute = 60_000;

/** An Ed25519 key derived from the seed. */
export const keyFrom = (entropy: Entropy): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), entropy.bytes(32)]),
    format: 'der',
    type: 'pkcs8',
  });

/** A log of cases with some steps each and an encrypted text in every third, sequenced and signed as by the service. */
export interface Log {
  readonly database: TestDatabase;
  readonly key: KeyObject;
  readonly origin: string;
  /** The checkpoints and the key that an outsider has stored. */
  readonly kept: readonly string[];
  readonly keys: readonly string[];
  grow(events: number): Promise<void>;
  /** Checks the log in its current state. */
  check(): Promise<LogReport>;
  /** Checks the log after a superuser's change, and reverts it; by default with the outsider's checkpoints. */
  checkAfter(change: (tx: Tx) => Promise<void>, outside?: HeldByChecker): Promise<LogReport>;
  close(): Promise<void>;
}

export async function openLog(seed: string): Promise<Log> {
  const entropy = seededEntropy(seed);
  const database = await openTestDatabase();
  const transactions = transactionsOf(database);
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const key = keyFrom(entropy);
  const signer = await transactions.work((tx) => adoptLedgerKey(tx, key, 'https://programme.example', clock.now()));
  const source = sequencerSource({
    programme: { linkKey: 'link key' },
    ...{ transactions, clock, entropy, signer, checkpointEvery: 5 * minute },
    publication: {
      addresses: [],
      programme: { en: 'Test', 'zh-CN': 'Test' },
      page: 'https://programme.example/ledger',
      after: nextDay,
    },
  });
  const kept: string[] = [];
  const keys = [verifierKey(signer.origin, key).text];
  let written = 0;
  const grow = async (events: number): Promise<void> => {
    const rows = Array.from({ length: events }, () => {
      written += 1;
      return eventRow(entropy, written, clock.now());
    });
    await transactions.work((tx) => insertEvents(tx, rows));
    clock.advance(5 * minute);
    while ((await source(16)) > 0);
    const { note } = await transactions.work((tx) =>
      tx.selectFrom('ledger_checkpoint').select('note').orderBy('size', 'desc').limit(1).executeTakeFirstOrThrow(),
    );
    kept.push(note);
  };
  const held = () => ({ checkpoints: kept, keys });
  return {
    ...{ database, key, origin: signer.origin, kept, keys, grow },
    check: () => transactions.work((tx) => checkLog(tx, held())),
    async checkAfter(change, outside = held()) {
      let report: LogReport | undefined;
      const undone = new Error('undone');
      await database
        .asOwner((db) =>
          db.transaction().execute(async (tx) => {
            await sql`set local session_replication_role = replica`.execute(tx);
            await change(tx as Tx);
            report = await checkLog(tx as Tx, outside);
            throw undone;
          }),
        )
        .catch((error: unknown) => {
          if (error !== undone) throw error;
        });
      if (!report) throw new Error('nothing was checked');
      return report;
    },
    close: () => database.close(),
  };
}

const steps = 5;

function eventRow(entropy: Entropy, count: number, now: Date) {
  const sealed = { id: entropy.uuid(), salt: entropy.bytes(32), body: { text: `理由 ${count}` } };
  const ref = { sealed: sealed.id, hash: sealedHash(sealed.salt, sealed.body) };
  const record = {
    id: entropy.uuid(),
    kind: 'case',
    aggregate: `00000000-0000-4000-8000-${String(Math.floor((count - 1) / steps)).padStart(12, '0')}`,
    version: ((count - 1) % steps) + 1,
    type: count % steps === 1 ? 'complaint-filed' : 'case-upheld',
    payload: { amount: count, list: [count, null, 'a'], ...(count % 3 === 0 && { reasons: ref }) },
    actor: { kind: 'desk', user: entropy.uuid() },
    at: new Date(now.getTime() + count).toISOString(),
  };
  const salt = entropy.bytes(32);
  return {
    ...record,
    salt: salt.toString('hex'),
    leaf_hash: leafHash(salt, record).toString('hex'),
    sealed: count % 3 === 0 ? sealed : null,
  };
}

async function insertEvents(tx: Tx, rows: readonly ReturnType<typeof eventRow>[]): Promise<void> {
  await sql`
    insert into event (id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash)
    select id, kind, aggregate, version, type, payload, actor, at, decode(salt, 'hex'), leaf_hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows(id uuid, kind text, aggregate text, version int, type text,
      payload jsonb, actor jsonb, at timestamptz, salt text, leaf_hash text)`.execute(tx);
  const sealed = rows.flatMap((row) => (row.sealed ? [row.sealed] : []));
  for (const { id, salt, body } of sealed) {
    const hash = sealedHash(salt, body);
    await tx
      .insertInto('sealed')
      .values({ id, hash, salt, retention: 'case', body: JSON.stringify(body), created_at: new Date(0) })
      .execute();
  }
}
