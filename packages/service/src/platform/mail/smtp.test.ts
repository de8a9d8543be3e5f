import { afterEach, describe, expect, test } from 'vitest';
import { openMailServer, type TestMailOptions, type TestMailServer, testAuthority } from '../../testing/mail-server.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { ManualClock } from '../clock.ts';
import { realNetwork } from '../egress/dial.ts';
import { openEgress } from '../egress/index.ts';
import { systemEntropy as entropy } from '../entropy.ts';
import { outboxSource } from '../outbox.ts';
import { transactionsOf } from '../transactions.ts';
import {
  checkMailServer,
  type MailServer,
  mailOutboxHandler,
  noticeOf,
  queueMail,
  smtpMailer,
  tagOf,
} from './index.ts';

const open: TestMailServer[] = [];
async function serve(options: TestMailOptions = {}): Promise<TestMailServer> {
  const server = await openMailServer(options);
  open.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const mail = { to: 'le@maison.example', subject: '您的验证码 code', text: '123456', link: 'http://127.0.0.1/enrol/1' };
const from = 'desk@programme.example';
const at = ({ port }: { readonly port: number }, more: Partial<MailServer> = {}): MailServer => ({
  ...{ smtp: `smtp://127.0.0.1:${port}`, from, ca: testAuthority },
  ...more,
});
/** A network on which every name leads to this machine, as a server elsewhere would be reached. */
const elsewhere = { ...realNetwork, resolve: async () => ['127.0.0.1'], faultOf: () => undefined };
const send = (server: MailServer, more: object = {}, network = realNetwork) =>
  smtpMailer(server, openEgress(network)).send({ ...mail, ...more });
const header = (source: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(source.replaceAll(/\r?\n[ \t]+/g, ' ').replaceAll('\r', ''))?.[1]?.trim();

describe('a message', () => {
  test.each(['start', 'whole'] as const)(
    'is handed over with its link, encrypted and signed in (TLS: %s)',
    async (tls) => {
      const server = await serve({ tls, user: { name: 'desk', password: 'pa:ss@word' } });
      const smtp = `${tls === 'whole' ? 'smtps' : 'smtp'}://127.0.0.1:${server.port}`;
      const sent = await send(at(server, { smtp, user: 'desk', password: 'pa:ss@word', name: '理事会' }));
      expect(sent.accepted).toBe(true);
      const [one] = server.received;
      expect(one).toMatchObject({ from, to: [mail.to], isEncrypted: true, user: 'desk' });
      expect(one?.source).toContain('123456');
      expect(one?.source).toContain(mail.link);
      expect(header(one?.source ?? '', 'From')).toMatch(/<desk@programme\.example>$/);
      expect(header(one?.source ?? '', 'Auto-Submitted')).toBe('auto-generated');
    },
  );

  test('of a notice bears its id, and asks for bounces and replies at an address that names it', async () => {
    const server = await serve();
    const notice = '0e3cf9f8-70a6-4c43-8d2a-a4d9f9c7c102';
    const message = { id: notice, tag: tagOf('key', notice) };
    await send(at(server, { bounces: 'mail@programme.example' }), message);
    await send(at(server), message);
    const [first, second] = server.received;
    expect(header(first?.source ?? '', 'Message-ID')).toBe(`<${notice}@programme.example>`);
    expect(first?.from).toMatch(/^mail\+[0-9a-f]{48}@programme\.example$/);
    expect(first?.from.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(header(first?.source ?? '', 'Reply-To')).toBe(first?.from);
    expect(noticeOf('key', first?.from.toUpperCase() ?? '')).toBe(notice);
    expect(noticeOf('another key', first?.from ?? '')).toBeUndefined();
    expect(noticeOf('key', 'mail@programme.example')).toBeUndefined();
    expect(second?.from).toBe(from);
    expect(header(second?.source ?? '', 'Reply-To')).toBeUndefined();
  });

  test('goes to one recipient, whatever the address says', async () => {
    const server = await serve();
    await send(at(server), { to: 'le@maison.example, other@else.example' }).catch(() => undefined);
    expect(server.received.flatMap(({ to }) => to)).not.toContain('other@else.example');
  });

  test('to an address that no server could take is refused, and not tried for ever', async () => {
    const server = await serve();
    expect(await send(at(server), { to: 'le@maison.example>\r\nDATA' })).toMatchObject({ accepted: false });
    expect(server.received).toEqual([]);
  });
});

describe('TLS', () => {
  test('is required of a server elsewhere, before it gets a password or a message', async () => {
    const server = await serve({ tls: 'none', user: { name: 'user', password: 'secret' } });
    const smtp = `smtp://mail.example:${server.port}`;
    const plain = { smtp, from, user: 'user', password: 'secret' };
    await expect(send(plain, {}, elsewhere)).rejects.toThrow(/offers no TLS.*smtps:/);
    expect(server.signIns()).toBe(0);
    expect(server.received).toEqual([]);
  });

  test('is required of a server on this machine whose authority is named', async () => {
    const server = await serve({ tls: 'none' });
    await expect(send(at(server))).rejects.toThrow(/offers no TLS/);
    expect((await send({ smtp: at(server).smtp, from })).accepted).toBe(true);
  });

  test.each(['start', 'whole'] as const)(
    'with a certificate of another authority or host is none (TLS: %s)',
    async (tls) => {
      const server = await serve({ tls });
      const smtp = (host: string) => `${tls === 'whole' ? 'smtps' : 'smtp'}://${host}:${server.port}`;
      const unknown = { smtp: smtp('mail.example'), from };
      await expect(send(unknown, {}, elsewhere)).rejects.toThrow(/not trusted.*mail\.caFile/);
      const other = { smtp: smtp('other.example'), from, ca: testAuthority };
      await expect(send(other, {}, elsewhere)).rejects.toThrow(/not trusted.*another host/);
      expect(server.received).toEqual([]);
      const known = { smtp: smtp('mail.example'), from, ca: testAuthority };
      expect((await send(known, {}, elsewhere)).accepted).toBe(true);
    },
  );
});

describe('a refusal', () => {
  test.each([
    [550, '5.1.1 no such user'],
    [553, '5.1.3 bad address'],
  ])('of the recipient (%i) is told apart from a server that cannot take mail now', async (code, text) => {
    const server = await serve({ refuses: () => ({ code, text }) });
    expect(await send(at(server))).toMatchObject({ accepted: false });
  });

  test.each([
    [450, '4.2.1 mailbox busy'],
    [530, '5.7.0 authentication required'],
  ])('that is not about the recipient (%i) is tried again', async (code, text) => {
    const server = await serve({ refuses: () => ({ code, text }) });
    await expect(send(at(server))).rejects.toThrow(text);
  });

  test('of our sign-in refuses no recipient', async () => {
    const server = await serve({ user: { name: 'desk', password: 'right' } });
    const sent = send(at(server, { user: 'desk', password: 'wrong' }));
    await expect(sent).rejects.toThrow(/refused the sign-in.*mail\.passwordFile/);
  });
});

test('while the server is away messages wait, and none is lost; one whose receipt was lost comes again under its id', async () => {
  const database = await openTestDatabase();
  const transactions = transactionsOf(database);
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const programme = { linkKey: 'a link key' };
  let losing = true;
  const server = await serve({
    losesReply: () => {
      const loses = losing;
      losing = false;
      return loses;
    },
  });
  // While it is away, a port where no one ever listens: another process may take one that was just left.
  let isAway = true;
  const network: typeof realNetwork = {
    ...realNetwork,
    connect: (address, port) => realNetwork.connect(address, isAway ? 1 : port),
  };
  const mailer = smtpMailer(at(server), openEgress(network));
  const source = outboxSource(
    { transactions, clock, softTimeoutMs: 60_000 },
    { mail: mailOutboxHandler({ mailer, entropy, programme }) },
  );
  const words = Array.from({ length: 20 }, (_, number) => `message ${number}.`);
  for (const text of words)
    await transactions.work((tx) => queueMail(tx, { ...mail, text }, { now: clock.now(), entropy, programme }));
  await source(50);
  const waiting = () => transactions.work((tx) => tx.selectFrom('outbox').select('last_error').execute());
  expect(await waiting()).toHaveLength(20);
  expect((await waiting())[0]?.last_error).toMatch(/cannot be reached.*mail\.smtp/);

  isAway = false;
  for (let round = 0; round < 5; round += 1) {
    clock.advance(600_000);
    await source(50);
  }
  expect(await waiting()).toEqual([]);
  const ids = new Map(server.received.map(({ source: one }) => [header(one, 'Message-ID'), one]));
  expect(server.received.length).toBeGreaterThan(20);
  expect(ids.size).toBe(20);
  for (const text of words) expect([...ids.values()].filter((one) => one.includes(text))).toHaveLength(1);
  await database.close();
});

describe('the check of a server', () => {
  const check = (server: MailServer, network = realNetwork) => checkMailServer(server, openEgress(network));

  test('signs in and sends nothing', async () => {
    const server = await serve({ user: { name: 'desk', password: 'right' } });
    expect(await check(at(server, { user: 'desk', password: 'right' }))).toBeUndefined();
    expect(server.signIns()).toBe(1);
    expect(server.received).toEqual([]);
  });

  test('says what is wrong and what to do', async () => {
    const server = await serve({ user: { name: 'desk', password: 'right' } });
    const plain = await serve({ tls: 'none' });
    const faults = [
      await check(at(server, { user: 'desk', password: 'wrong' })),
      await check({ smtp: `smtp://mail.example:${server.port}`, from }, elsewhere),
      await check({ smtp: `smtp://mail.example:${plain.port}`, from }, elsewhere),
      await check({ smtp: `smtps://127.0.0.1:${plain.port}`, from }),
      await check({ smtp: 'smtp://127.0.0.1:1', from }),
      await check({ smtp: 'smtp://127.0.0.1:1', from, bounces: 'mail-that-came-back@programme.example' }),
    ];
    expect(faults).toMatchObject([
      { found: expect.stringContaining('refused the sign-in'), do: expect.stringContaining('mail.user') },
      { found: expect.stringContaining('not trusted'), do: expect.stringContaining('mail.caFile') },
      { found: expect.stringContaining('offers no TLS'), do: expect.stringContaining('smtps://') },
      { found: expect.stringContaining('offers no TLS'), do: expect.stringContaining('smtps://') },
      { found: expect.stringContaining('cannot be reached'), do: expect.stringContaining('mail.smtp') },
      { found: expect.stringContaining('too long'), do: expect.stringContaining('at most 15 characters') },
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/wrong"|: wrong/);
  });
});
