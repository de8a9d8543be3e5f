import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../testing/test-database.ts';
import { ManualClock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { systemEntropy as entropy } from '../entropy.ts';
import { outboxSource } from '../outbox.ts';
import { type Transactions, transactionsOf } from '../transactions.ts';
import { localInbox, type Mailer, mailOutboxHandler, queueMail, readInbox } from './index.ts';

let database: Database;
let transactions: Transactions;
const clock = new ManualClock('2026-03-02T02:00:00.000Z');

beforeAll(async () => {
  database = await openTestDatabase();
  transactions = transactionsOf(database);
});
afterAll(() => database.close());

const openRows = () =>
  transactions.work((tx) => tx.selectFrom('outbox').select(['payload', 'attempts', 'due_at', 'last_error']).execute());
const programme = { linkKey: 'a link key' };
const inbox = () => transactions.work((tx) => readInbox(tx, { key: programme, entropy }));
const mail = { to: 'le@maison.example', subject: 'Your code', text: '123456', link: 'http://127.0.0.1/enrol/1' };

const sourceFor = (mailer: Mailer) =>
  outboxSource({ transactions, clock }, { mail: mailOutboxHandler({ mailer, entropy, programme }) });

describe('queued mail', () => {
  test('is sent once, and removed from the queue', async () => {
    const source = sourceFor(localInbox({ transactions, clock, entropy, key: programme }));
    await transactions.work((tx) => queueMail(tx, mail, { now: clock.now(), entropy, programme }));
    const [queued] = await openRows();
    expect(JSON.stringify(queued)).not.toMatch(/123456|enrol/);
    expect(await source(10)).toBe(1);
    expect(await source(10)).toBe(0);
    expect(await inbox()).toMatchObject([{ to: mail.to, subject: mail.subject, text: mail.text, link: mail.link }]);
    expect(await openRows()).toEqual([]);
  });

  test('is not sent when its transaction was rolled back', async () => {
    const before = (await inbox()).length;
    await expect(
      transactions.work(async (tx) => {
        await queueMail(tx, mail, { now: clock.now(), entropy, programme });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await sourceFor(localInbox({ transactions, clock, entropy, key: programme }))(10);
    expect((await inbox()).length).toBe(before);
  });

  test('waits, visibly, while its server refuses it', async () => {
    const refusing = sourceFor({ send: async () => ({ accepted: false, id: '' }) });
    await transactions.work((tx) => queueMail(tx, mail, { now: clock.now(), entropy, programme }));
    await refusing(10);
    const [row] = await openRows();
    expect(row).toMatchObject({ attempts: 1, last_error: expect.stringContaining('refused') });
    expect(row?.due_at.getTime()).toBeGreaterThan(clock.now().getTime());
    expect(await refusing(10)).toBe(0);
  });
});
