import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { terms } from '../packages/web/src/texts/terms.ts';

/** The verifier is one page without imports, so it contains its own copy of the steps' names. */
test('the verifier names every step as the portals do, and once', () => {
  const page = readFileSync(fileURLToPath(new URL('../packages/ledger/verifier/verify.html', import.meta.url)), 'utf8');
  const written = [...page.matchAll(/steps: \{(.*?)\}/gs)].map(([, steps = '']) =>
    [...steps.matchAll(/'([\w-]+)': '([^']*)'/g)].map(([, type, name]) => [type, name]).sort(),
  );
  const named = Object.entries(terms.event);
  expect(written).toEqual([0, 1].map((language) => named.map(([type, names]) => [type, names[language]]).sort()));
});
