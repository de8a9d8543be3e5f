import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { terms as en } from '../packages/web/src/texts/en/terms.ts';
import { terms as zh } from '../packages/web/src/texts/zh-CN/terms.ts';

/** The verifier is one page without imports, so it has the names of the steps written in it once more. */
test('the verifier calls every step as the portals do, and once', () => {
  const page = readFileSync(fileURLToPath(new URL('../packages/ledger/verifier/verify.html', import.meta.url)), 'utf8');
  const written = [...page.matchAll(/steps: \{(.*?)\}/gs)].map(([, steps = '']) =>
    [...steps.matchAll(/'([\w-]+)': '([^']*)'/g)].map(([, type, name]) => [type, name]).sort(),
  );
  expect(written).toEqual([en.event, zh.event].map((names) => Object.entries(names).sort()));
});
