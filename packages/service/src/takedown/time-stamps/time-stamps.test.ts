import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEgress } from '../../platform/egress/index.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import {
  type Identity,
  issue,
  type Misdeed,
  openTimeStampAuthority,
  pemOf,
  type TestAuthority,
} from '../../testing/time-stamp-authority.ts';
import { readTrusted, type Stamper, timeStamper } from './index.ts';

const at = new Date('2026-03-02T02:00:00.000Z');
const bytes = Buffer.from('the packet of a case');
const egress = openEgress();
let authority: TestAuthority;
let stamper: Stamper;

beforeAll(async () => {
  authority = await openTimeStampAuthority(() => at);
  const trusted = readTrusted(pemOf(authority.root));
  stamper = timeStamper({ url: authority.url, trusted }, { egress, entropy: systemEntropy });
});
beforeEach(() => {
  authority.misdeed = {};
});
afterAll(async () => {
  egress.close();
  await authority.close();
});

test('a stamp that verifies says when, by whom, and its number', async () => {
  const stamp = await stamper(bytes);
  expect(stamp).toMatchObject({ at: at.toISOString(), authority: 'Test time stamps' });
  expect(stamp.serial).toMatch(/^[0-9a-f]+$/);
});

/** Debian brings it with PostgreSQL. */
const openssl = ['/usr/bin/openssl', '/bin/openssl'].find((path) => existsSync(path));

test.skipIf(openssl === undefined)('its file verifies with OpenSSL, as the packet says', async () => {
  const { file } = await stamper(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'marketsafe-stamp-'));
  try {
    await writeFile(join(folder, 'packet.tsr'), Buffer.from(file, 'base64'));
    await writeFile(join(folder, 'authority.pem'), pemOf(authority.root));
    await writeFile(join(folder, 'packet'), bytes);
    const verify = ['ts', '-verify', '-data', 'packet', '-in', 'packet.tsr', '-CAfile', 'authority.pem'];
    const instant = ['-attime', String(at.getTime() / 1000)];
    const said = execFileSync(openssl ?? '', [...verify, ...instant], { cwd: folder, stdio: 'pipe' });
    expect(said.toString()).toContain('Verification: OK');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('an answer is refused', () => {
  const other = Buffer.alloc(32, 7);
  test.each<[string, string, () => Misdeed | Promise<Misdeed>]>([
    ['of another hash', 'another hash', () => ({ sha256: other })],
    ['of another request', 'another request', () => ({ nonce: Buffer.alloc(8, 0x41) })],
    ['signed by a stranger', 'does not verify', async () => ({ signer: await stranger() })],
    [
      'signed by a stranger of the same names',
      'does not verify',
      async () => ({ signer: await stranger('Test root') }),
    ],
    [
      'signed by a web server of the same root',
      'not for time stamps',
      async () => ({ signer: await of({ purpose: 'web' }) }),
    ],
    ['signed by the root itself', 'not for time stamps', () => ({ signer: authority.root })],
    [
      'whose certificate is for anything else too',
      'not for time stamps',
      async () => ({ signer: await of({ critical: false }) }),
    ],
    ['whose certificate had expired', 'does not verify', async () => ({ signer: await of({ until: '2026-02-01' }) })],
    [
      'that names another certificate',
      'names another certificate',
      async () => ({ names: (await of({})).certificate }),
    ],
    ['that says that it signs something else', 'something else', () => ({ contentType: '1.2.840.113549.1.7.1' })],
    ['whose certificates sign each other', 'no chain', async () => circle()],
    ['that grants nothing', 'status 2, "not today"', () => ({ status: 2 })],
    ['with another status of HTTP', 'status 503', () => ({ httpStatus: 503 })],
    ['that was changed on its way', 'does not verify', () => ({ altered: flipped })],
    ['that is cut', 'cannot be read', () => ({ altered: (answer) => answer.subarray(0, -9) })],
    ['that is empty', 'cannot be read', () => ({ altered: () => Buffer.alloc(0) })],
    ['that is a page', 'cannot be read', () => ({ altered: () => Buffer.from('<html>Sign in</html>') })],
    ['that is nested without end', 'cannot be read', () => ({ altered: () => Buffer.alloc(60_000, '3080', 'hex') })],
    ['of 10 MB', 'more than 65536 bytes', () => ({ altered: () => Buffer.alloc(10_000_000) })],
  ])('%s', async (_, why, misdeed) => {
    authority.misdeed = await misdeed();
    await expect(stamper(bytes)).rejects.toThrow(why);
  });

  const of = (more: Parameters<typeof issue>[1]): Promise<Identity> =>
    issue('Test time stamps', { by: authority.root, purpose: 'stamps', ...more });
  const stranger = async (name = 'Another root'): Promise<Identity> =>
    issue('Test time stamps', { by: await issue(name), purpose: 'stamps' });

  /** The last byte is of the signature. */
  function flipped(answer: Buffer): Buffer {
    const last = answer.length - 1;
    answer[last] = (answer[last] ?? 0) ^ 1;
    return answer;
  }

  async function circle(): Promise<Misdeed> {
    const one = await issue('One');
    const two = await issue('Two', { by: one });
    const oneByTwo = await issue('One', { by: two, keys: one.keys });
    return {
      signer: await issue('Test time stamps', { by: one, purpose: 'stamps' }),
      others: [two.certificate, oneByTwo.certificate],
    };
  }
});

test('a file of trusted certificates holds those of issuers only', async () => {
  expect(() => readTrusted('no certificate')).toThrow('no certificate in PEM');
  expect(() => readTrusted(pemOf(authority.signer))).toThrow('issues no certificates');
});
