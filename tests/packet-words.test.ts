import { expect, test } from 'vitest';
import { WEIGHTS } from '../packages/screening/src/index.ts';
import { declaration } from '../packages/service/src/takedown/packets/declaration.ts';
import { portal } from '../packages/web/src/texts/portal.ts';
import { terms } from '../packages/web/src/texts/terms.ts';

test('a packet has the exact words that were declared on the form', () => {
  expect([declaration.texts.en, declaration.texts['zh-CN']]).toEqual(portal.file.declaration);
});

test('the portals have a word for each of screening’s reasons', () => {
  expect(Object.keys(terms.weight).sort()).toEqual(Object.keys(WEIGHTS).sort());
});
