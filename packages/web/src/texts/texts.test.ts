import { describe, expect, test } from 'vitest';
import * as areas from './index.ts';
import type { Texts } from './texts.ts';

type Leaf = { readonly key: string; readonly english: string; readonly chinese: string };

const leaves = (texts: Texts, path = ''): Leaf[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    isText(text) ? [{ key: `${path}${key}`, english: text[0], chinese: text[1] }] : leaves(text, `${path}${key}.`),
  );
const isText = (text: Texts[string]): text is readonly [string, string] => Array.isArray(text);
const slots = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((m) => m[1] ?? '')
    .sort()
    .join();

describe('the texts', () => {
  const texts = leaves(areas);

  test('are nowhere empty', () => {
    expect(texts.filter(({ english, chinese }) => english.trim() === '' || chinese.trim() === '')).toEqual([]);
  });

  test('have the same placeholders in both languages', () => {
    expect(texts.filter(({ english, chinese }) => slots(english) !== slots(chinese))).toEqual([]);
  });

  // Under a name of its own a programme shows its people none of ours. The mark's owner is named in the licences.
  test('name the software nowhere', () => {
    const ours = texts.filter(({ english, chinese }) => /marketsafe/i.test(english + chinese));
    expect(ours.filter(({ key }) => !['common.name', 'common.footer.mark'].includes(key))).toEqual([]);
  });

  test('are Chinese in Chinese', () => {
    const words = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, '');
    const untranslated = texts.filter(
      ({ chinese }) => /\p{L}/u.test(words(chinese)) && !/\p{Script=Han}/u.test(chinese),
    );
    expect(untranslated.filter(({ key }) => !['common.name', 'story.portal'].includes(key))).toEqual([]);
  });
});
