/** `npm run soak:proxy`: a trial programme behind Debian's nginx with `deploy/nginx.conf`, on loopback. Needs `nginx-light`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { uploadDocument } from '@marketsafe/sdk';
import { ended, launch, marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../packages/cli/src/testing/ready-url.ts';
import { selfSigned } from '../../packages/connectors/src/testing/self-signed.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { livePeople } from '../../tests/installation/live-people.ts';
import { until } from '../coalition.ts';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-proxy-'));
const at = (name: string): string => join(folder, name);
const first = await freePorts(3);
const [plain, tls, inside] = [first, first + 1, first + 2];
const url = `https://127.0.0.1:${tls}`;
const password = 'four words of mine';
const wrong: string[] = [];
const must = (what: string, is: boolean): void => {
  console.log(`${is ? 'ok   ' : 'WRONG'} ${what}`);
  if (!is) wrong.push(what);
};
// No authority vouches for the proxy's certificate.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

/** The example with this machine's ports, name and certificate. */
function configuration(): string {
  const { key, cert } = selfSigned('127.0.0.1');
  writeFileSync(at('key.pem'), key, { mode: 0o600 });
  writeFileSync(at('cert.pem'), cert);
  const example = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');
  const ours = example
    .replaceAll(/^ {2}listen \[::\].*\n/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${tls} ssl;`)
    .replaceAll('programme.example;', '127.0.0.1;')
    .replace(/ssl_certificate \S+;/, `ssl_certificate ${at('cert.pem')};`)
    .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${at('key.pem')};`)
    .replace('127.0.0.1:4080', `127.0.0.1:${inside}`);
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${at(one)};`);
  // Its workers may write to the folders of this user.
  return `daemon off;\nuser ${userInfo().username};\npid ${at('nginx.pid')};\nevents {}\nhttp {\n${kept.join('\n')}\n${ours}\n}\n`;
}

const answers = `programme: { id: tried, name: Tried }
url: ${url}
listen: { port: ${inside} }
proxy: [127.0.0.1]
marketplaces: [{ id: shoes, connector: imported, url: https://shoes.example }]
`;
writeFileSync(at('answers.yaml'), answers);
writeFileSync(at('nginx.conf'), configuration());
const made = await marketsafe(['init', at('programme'), '--answers', at('answers.yaml'), '--json']);
if (made.code !== 0) throw new Error(made.err);
const link = (JSON.parse(made.out) as { firstAdministrator: string }).firstAdministrator;
const service = launch(['start', '--config', at('programme/marketsafe.yaml'), '--json']);
const stopped = ended(service);
const errors = ['-e', at('error.log')];
const nginx = spawn('nginx', ['-p', folder, '-c', at('nginx.conf'), ...errors], { stdio: 'inherit' });
const ends = once(nginx, 'exit');
try {
  await readyUrl(service, stopped);
  await until(() =>
    fetch(`${url}/ready`).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    ),
  );

  const plainly = await fetch(`http://127.0.0.1:${plain}/enrol?lang=en`, { redirect: 'manual' });
  must(
    'a request without TLS is led to the same page with TLS',
    plainly.status === 301 && plainly.headers.get('location') === 'https://127.0.0.1/enrol?lang=en',
  );
  const page = await fetch(url);
  must('a page is served', page.status === 200 && (await page.text()).includes('<div id="root"'));
  must(
    'browsers are to come back with TLS alone',
    /max-age=\d+/.test(page.headers.get('strict-transport-security') ?? ''),
  );
  for (const path of ['/metrics', '/metrics/', '/metrics?x=1', '//metrics', '/x/../metrics'])
    must(`${path} is not for the outside`, await says(path, 404));

  const people = livePeople(url, password);
  const forged = { 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6' };
  const ann = { name: 'Ann', email: 'ann@tried.example' };
  const { token } = await people.accept(link, ann, false);
  await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...forged },
    body: JSON.stringify({ email: ann.email, password: 'not the password' }),
  });
  const { items } = await people.as(token).listSecurityEvents({ query: { kind: 'sign-in-failed' } });
  must('the log of sign-ins has the visitor’s address, not a claimed one', items[0]?.address === '127.0.0.1');
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: ann.email, password }),
  });
  const cookies = signedIn.headers.getSetCookie();
  must(
    'cookies are for TLS alone',
    cookies.length > 0 && cookies.every((one) => /; ?Secure/i.test(one) && /; ?HttpOnly/i.test(one)),
  );

  const text = (bytes: number): File =>
    new File(['a line of a letter\n'.repeat(bytes / 19)], 'letter.txt', { type: 'text/plain' });
  const uploaded = await uploadDocument(text(9.9 * 2 ** 20), { baseUrl: url, token });
  must('a document of nearly 10 MiB is taken', uploaded.id.length > 0);
  const refused = await uploadDocument(text(11 * 2 ** 20), { baseUrl: url, token }).then(
    () => undefined,
    (error: { readonly code?: string }) => error.code,
  );
  must(`the service names what is above its limit (${refused})`, refused === 'file-too-large');
  must('nginx takes no more than 12 MiB', (await posted(13 * 2 ** 20)) === 413);
} finally {
  nginx.kill('SIGQUIT');
  await ends;
  service.kill('SIGTERM');
  await stopped;
  rmSync(folder, { recursive: true });
}
console.log(wrong.length === 0 ? 'Nothing wrong.' : `${wrong.length} wrong.`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Whether a path as it is written, which `fetch` would tidy up, is answered so. */
async function says(path: string, status: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port: tls, rejectUnauthorized: false });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  let told = '';
  for await (const part of socket) told += String(part);
  return told.startsWith(`HTTP/1.1 ${status} `);
}

/** The status of a body of so many bytes. */
async function posted(bytes: number): Promise<number> {
  const answer = await fetch(`${url}/api/v1/documents`, { method: 'POST', body: Buffer.alloc(bytes) });
  return answer.status;
}
