import { describe, expect, test } from 'vitest';
import * as publicEn from './en/index.ts';
import { officeTexts } from './office.ts';
import * as publicZh from './zh-CN/index.ts';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
const slots = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

describe.each([
  ['public', { en: publicEn, 'zh-CN': publicZh }],
  ['office', officeTexts],
])('the %s texts', (_, texts) => {
  const english = new Map(leaves(texts.en));
  const chinese = new Map(leaves(texts['zh-CN']));

  test('have the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('are nowhere empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fill in the same things in both languages', () => {
    const different = [...english].filter(([key, text]) => slots(text).join() !== slots(chinese.get(key) ?? '').join());
    expect(different).toEqual([]);
  });

  test('are Chinese in the Chinese dictionary', () => {
    const words = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, '');
    const untranslated = [...chinese].filter(([, t]) => /\p{L}/u.test(words(t)) && !/\p{Script=Han}/u.test(t));
    const names = ['common.name', 'story.portal'];
    expect(untranslated.filter(([key]) => !names.includes(key))).toEqual([]);
  });
});
