import { expect, test } from 'vitest';
import { WEIGHTS } from '../packages/screening/src/index.ts';
import { declaration } from '../packages/service/src/takedown/packets/declaration.ts';
import { signalWords } from '../packages/service/src/takedown/packets/words.ts';
import { portal as en } from '../packages/web/src/texts/en/portal.ts';
import { terms as enTerms } from '../packages/web/src/texts/en/terms.ts';
import { portal as zh } from '../packages/web/src/texts/zh-CN/portal.ts';
import { terms as zhTerms } from '../packages/web/src/texts/zh-CN/terms.ts';

test('a packet keeps the very words that were declared on the form', () => {
  expect(declaration.texts).toEqual({ en: en.file.declaration, 'zh-CN': zh.file.declaration });
});

test('a packet calls signals as the portals do', () => {
  const names = Object.keys(signalWords).map((signal) => [
    signal,
    signalWords[signal]?.en,
    signalWords[signal]?.['zh-CN'],
  ]);
  const shown = Object.entries(enTerms.signal).map(([signal, name]) => [
    signal,
    name,
    zhTerms.signal[signal as 'mark'],
  ]);
  expect(names.sort()).toEqual(shown.sort());
});

test('the portals have a word for each reason that screening weighs', () => {
  const words = [...Object.keys(WEIGHTS), 'calibration'].sort();
  expect(Object.keys(enTerms.weight).sort()).toEqual(words);
  expect(Object.keys(zhTerms.weight).sort()).toEqual(words);
});
