/**
 * `npm run soak:mailbox [-- messages]`: bounces and replies fetched by IMAP from Debian's Dovecot on the loopback, which is killed in
 * between. None may be lost. Needs `dovecot-imapd`, and root for its processes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEgress } from '../../packages/service/src/platform/egress/index.ts';
import { type Mailbox, tagOf, visitMailbox } from '../../packages/service/src/platform/mail/index.ts';
import { testAuthority, testCertificate } from '../../packages/service/src/testing/mail-server.ts';
import { startBrandSide } from '../../tests/journeys/brand-side.ts';

const many = Number(process.argv[2] ?? 200);
const folder = await mkdtemp(join(tmpdir(), 'dovecot-'));
const wrong: string[] = [];
const must = (what: string, is: boolean): void => {
  console.log(`${is ? 'ok   ' : 'WRONG'} ${what}`);
  if (!is) wrong.push(what);
};

/** Debian's user for mail. */
const vmail = { uid: 8, gid: 8 };
const port = await freePort();
const mailbox: Mailbox = {
  ...{ imap: `imaps://127.0.0.1:${port}`, user: 'mail', password: 'a secret', ca: testAuthority },
};
const egress = openEgress();
await prepare();
let server = await start();

try {
  for (let number = 0; number < many; number += 1)
    await deliver(`${number}`, [
      `From: s${number}@shop.example`,
      'To: mail@programme.example',
      '',
      `message ${number}`,
    ]);
  const seen = new Map<string, number>();
  let visits = 0;
  let failures = 0;
  for (; visits < many * 3; visits += 1) {
    // In every fifth visit the server dies under it, or the taking fails.
    const fails = visits % 5 === 2 ? 'server' : visits % 5 === 4 ? 'taking' : undefined;
    let handed = 0;
    const visited = await visitMailbox(mailbox, egress, async (raw) => {
      const text = /message (\d+)/.exec(raw.toString())?.[1] ?? '';
      seen.set(text, (seen.get(text) ?? 0) + 1);
      handed += 1;
      if (handed === 7 && fails === 'taking') throw new Error('the database is away');
      if (handed === 7 && fails === 'server') await kill(server);
      return Number(text) % 10 === 3 ? 'for-a-person' : 'taken';
    }).catch((error: Error) => {
      failures += 1;
      if (!error.message.startsWith('mailbox: 127.0.0.1')) throw error;
      return -1;
    });
    if (server.exitCode !== null || server.signalCode !== null) server = await start();
    if (visited === 0) break;
  }
  must(`${many} messages are handed over in ${visits} visits, ${failures} of which failed`, seen.size === many);
  must('what failed came again, and nothing else', [...seen.values()].filter((times) => times > 1).length <= failures);
  must('the inbox has nothing left to take', (await visitMailbox(mailbox, egress, async () => 'taken')) === 0);

  const refused = (other: Partial<Mailbox>) =>
    visitMailbox({ ...mailbox, ...other }, egress, async () => 'taken').then(
      () => '',
      (error: Error) => error.message,
    );
  must('a wrong password is named', /refused the sign-in/.test(await refused({ password: 'wrong' })));
  const { ca: _, ...unknown } = mailbox;
  const untrusted = await visitMailbox(unknown, egress, async () => 'taken').catch((error: Error) => error.message);
  must(`a certificate of an unknown authority is refused: ${untrusted}`, /cannot be read/.test(String(untrusted)));

  await throughTheService();
} finally {
  egress.close();
  await kill(server);
  await rm(folder, { recursive: true, force: true });
}
process.exit(wrong.length === 0 ? 0 : 1);

/** A bounce and a reply, from the mailbox to their cases. */
async function throughTheService(): Promise<void> {
  const side = await startBrandSide({}, { inbox: false, mailbox });
  const mailed = async (seller: string, listing: string) => {
    await side.offer(seller, listing);
    const { case: id } = await side.file(listing);
    const [mail] = await side.running.mailTo(`${seller}@shop.example`);
    const link = mail?.link?.split('/').at(-1) ?? '';
    const tag = tagOf(side.running.programme.linkKey, link.split('.')[0] ?? '');
    return { id, link, address: `mail+${tag}@programme.example` };
  };
  const bounced = await mailed('s1', '1');
  const replied = await mailed('s2', '2');
  await side.running.call('POST', `/answers/${replied.link}/opened`);
  await deliver('bounce', [
    ...['From: mailer-daemon@mx.example', `To: ${bounced.address}`, 'Auto-Submitted: auto-replied'],
    ...['Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', '', 'Action: failed', '', '--b--'],
  ]);
  await deliver('reply', ['From: s2@shop.example', `To: ${replied.address}`, 'Message-ID: <r@s2>', '', '我有发票。']);
  for (let turn = 0; turn < 4; turn += 1) {
    side.running.clock.advance(61_000);
    await side.running.settle();
  }
  must('a bounce makes its notice undelivered', (await side.caseOf(bounced.id)).status === 'undeliverable');
  const desk = await side.running.deskUser('ann');
  const { matters, clocks } = await side.caseOf(replied.id, desk);
  must('a reply is with its case', matters[0]?.said.words.includes('我有发票。') === true && matters.length === 1);
  must('and stops its deadline', !clocks.some(({ clock }: { clock: string }) => clock === 'answer'));
  await side.running.close();
}

async function deliver(name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, 'mail', 'new', `${Date.now()}.${name}.local`);
  await writeFile(path, `${lines.join('\r\n')}\r\n`);
  await chown(path, vmail.uid, vmail.gid);
}

async function prepare(): Promise<void> {
  await chmod(folder, 0o755);
  for (const part of ['', 'new', 'cur', 'tmp']) {
    await mkdir(join(folder, 'mail', part), { recursive: true });
    await chown(join(folder, 'mail', part), vmail.uid, vmail.gid);
  }
  await writeFile(join(folder, 'cert.pem'), testCertificate.cert);
  await writeFile(join(folder, 'key.pem'), testCertificate.key);
  await writeFile(
    join(folder, 'dovecot.conf'),
    `dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_server_cert_file = ${folder}/cert.pem
ssl_server_key_file = ${folder}/key.pem
mail_driver = maildir
mail_path = ${folder}/mail
first_valid_uid = 1
first_valid_gid = 1
passdb static {
  password = ${mailbox.password}
}
userdb static {
  fields {
    uid = ${vmail.uid}
    gid = ${vmail.gid}
    home = ${folder}
  }
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
`,
  );
}

async function start(): Promise<ChildProcess> {
  const child = spawn('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'inherit' });
  for (let turn = 0; turn < 200; turn += 1) {
    if (child.exitCode !== null) break;
    const isUp = await visitMailbox(mailbox, egress, () => Promise.reject(new Error('only asked'))).then(
      () => true,
      (error: Error) => /only asked/.test(error.message),
    );
    if (isUp) return child;
    await pause(100);
  }
  const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
  throw new Error(`Dovecot did not start. Install dovecot-imapd.\n${log}`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return free;
}
