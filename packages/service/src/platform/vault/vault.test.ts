import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { systemEntropy } from '../entropy.ts';
import { loadSecrets } from '../secrets.ts';
import { loadKeyRing, withNewKey } from './key-file.ts';
import { isSealed, Vault, VaultError } from './vault.ts';

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'marketsafe-vault-'));
  folders.push(made);
  return made;
};
afterEach(() => Promise.all(folders.splice(0).map((path) => rm(path, { recursive: true }))));

const ring = withNewKey(undefined, systemEntropy);
const vault = new Vault(ring, systemEntropy);

test('a sealed text opens only for its own purpose; sealing twice gives different texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (secret, about, other) => {
      const sealed = vault.seal(secret, about);
      expect(isSealed(sealed)).toBe(true);
      expect(vault.open(sealed, about)).toBe(secret);
      expect(vault.seal(secret, about)).not.toBe(sealed);
      if (other !== about) expect(() => vault.open(sealed, other)).toThrow(VaultError);
      if (secret.length > 4) expect(sealed).not.toContain(secret);
    }),
  );
});

test('no part of a sealed text can be altered', () => {
  const sealed = vault.seal('whsec_something', 'webhook 1');
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom('A', 'b', '0', '-', ':'), (at, character) => {
      const altered = sealed.slice(0, at) + character + sealed.slice(at + 1);
      // The last sextet of a part contains unused bits.
      if (altered === sealed || Buffer.from(altered, 'base64url').equals(Buffer.from(sealed, 'base64url'))) return;
      try {
        expect(vault.open(altered, 'webhook 1')).toBe('whsec_something');
      } catch (error) {
        expect(error).toBeInstanceOf(VaultError);
        expect(String(error)).not.toContain('whsec_something');
      }
    }),
  );
});

test('a removed key opens nothing; until then both open', () => {
  const sealed = vault.seal('old', 'it');
  const both = withNewKey(ring, systemEntropy);
  const during = new Vault(both, systemEntropy);
  expect([during.open(sealed, 'it'), during.isCurrent(sealed)]).toEqual(['old', false]);
  const key = both.keys.get(both.current) ?? Buffer.alloc(0);
  const after = new Vault({ current: both.current, keys: new Map([[both.current, key]]) }, systemEntropy);
  expect(() => after.open(sealed, 'it')).toThrow(`The master key "${ring.current}" is not in the key file.`);
  expect(after.open(during.seal('new', 'it'), 'it')).toBe('new');
});

test('a master key is made once, for its owner only', async () => {
  const path = join(await folder(), 'deeper', 'master-keys.json');
  const made = await loadKeyRing(path, systemEntropy);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await loadKeyRing(path, systemEntropy)).keys).toEqual(made.keys);
});

test('an invalid key file is reported, and not overwritten', async () => {
  const path = join(await folder(), 'master-keys.json');
  for (const text of ['', '{}', '{"current":"a","keys":{}}', '{"current":"a","keys":{"a":"c2hvcnQ="}}']) {
    await writeFile(path, text);
    await expect(loadKeyRing(path, systemEntropy)).rejects.toThrow(path);
    expect(await readFile(path, 'utf8')).toBe(text);
  }
});

test('the installation’s secrets are sealed in their file, and sealed again under a new key', async () => {
  const directory = await folder();
  const path = join(directory, 'secrets.json');
  const made = await loadSecrets(directory, vault);
  const read = async () => readFile(path, 'utf8');
  for (const value of Object.values(made)) expect(await read()).not.toContain(value);
  expect((await stat(path)).mode & 0o777).toBe(0o600);

  const before = await read();
  expect(await loadSecrets(directory, vault)).toEqual(made);
  expect(await read()).toBe(before);
  const both = withNewKey(ring, systemEntropy);
  const during = new Vault(both, systemEntropy);
  expect(await loadSecrets(directory, during)).toEqual(made);
  await expect(loadSecrets(directory, vault)).rejects.toThrow(`"${both.current}" is not in the key file`);
});
