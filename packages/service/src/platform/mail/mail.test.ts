import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../testing/test-database.ts';
import { ManualClock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { realNetwork } from '../egress/dial.ts';
import { openEgress } from '../egress/index.ts';
import { systemEntropy as entropy } from '../entropy.ts';
import { outboxSource } from '../outbox.ts';
import { type Transactions, transactionsOf } from '../transactions.ts';
import { localInbox, type Mailer, mailOutboxHandler, queueMail, readInbox, smtpMailer } from './index.ts';

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

describe('SMTP', () => {
  const servers: Server[] = [];
  afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

  /** A minimal SMTP server; `onRecipient` answers RCPT. */
  async function smtp(onRecipient: string): Promise<{ url: string; received: string[] }> {
    const received: string[] = [];
    const serve = (socket: Socket): void => {
      let inData = false;
      let pending = '';
      socket.write('220 test\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        pending += chunk.toString();
        for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
          const line = pending.slice(0, end);
          pending = pending.slice(end + 2);
          if (inData) {
            received.push(line);
            if (line === '.') {
              inData = false;
              socket.write('250 ok\r\n');
            }
          } else if (/^(EHLO|HELO|MAIL|RSET)/i.test(line)) socket.write('250 ok\r\n');
          else if (/^RCPT/i.test(line)) socket.write(`${onRecipient}\r\n`);
          else if (/^DATA/i.test(line)) {
            inData = true;
            socket.write('354 go on\r\n');
          } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
          else socket.write('500 what\r\n');
        }
      });
    };
    const server = createServer(serve);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return { url: `smtp://127.0.0.1:${address.port}`, received };
  }

  test('hands over text and link', async () => {
    const { url, received } = await smtp('250 ok');
    const sent = await smtpMailer(url, 'desk@programme.example', openEgress()).send(mail);
    expect(sent.accepted).toBe(true);
    const text = received.join('\n');
    expect(text).toContain('From: desk@programme.example');
    expect(text).toContain('123456');
    expect(text).toContain(mail.link);
  });

  test('distinguishes a refused recipient from an unreachable server', async () => {
    const refusing = await smtp('550 no such user');
    expect(await smtpMailer(refusing.url, 'desk@programme.example', openEgress()).send(mail)).toMatchObject({
      accepted: false,
    });
    await expect(smtpMailer('smtp://127.0.0.1:1', 'desk@programme.example', openEgress()).send(mail)).rejects.toThrow();
  });

  test('sends a remote server neither password nor message in clear text', async () => {
    const { url, received } = await smtp('250 ok');
    const elsewhere = `smtp://user:secret@mail.example:${new URL(url).port}`;
    const network = { ...realNetwork, resolve: async () => ['127.0.0.1'], faultOf: () => undefined };
    const sent = smtpMailer(elsewhere, 'desk@programme.example', openEgress(network)).send(mail);
    await expect(sent).rejects.toThrow(/STARTTLS|TLS/);
    expect(received).toEqual([]);
  });
});
