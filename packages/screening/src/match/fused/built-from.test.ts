import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { fingerprintOf, isBuiltFrom } from './built-from.ts';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-built-from-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sources = pathToFileURL(`${folder}/`);
const stamp = new URL('stamp', sources);

it('recognises builds of these sources, builds of others, and builds without a stamp', () => {
  writeFileSync(join(folder, 'a.ts'), 'one');
  expect(isBuiltFrom(sources, stamp)).toBe(false);
  writeFileSync(stamp, fingerprintOf(sources));
  expect(isBuiltFrom(sources, stamp)).toBe(true);
  writeFileSync(join(folder, 'README.md'), 'what it does');
  expect(isBuiltFrom(sources, stamp)).toBe(true);
  writeFileSync(join(folder, 'a.ts'), 'other');
  expect(isBuiltFrom(sources, stamp)).toBe(false);
  writeFileSync(stamp, fingerprintOf(sources));
  writeFileSync(join(folder, 'b.ts'), '');
  expect(isBuiltFrom(sources, stamp)).toBe(false);
});
