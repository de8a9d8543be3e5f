import { complaintReasons, type Rules } from '@marketsafe/procedure';
import { sampleRules as rules } from '@marketsafe/procedure/testing';
import { expect, test } from 'vitest';
import type { Reader } from './line.ts';
import { measureLines } from './measure-lines.ts';

const measure: Parameters<typeof complaintReasons>[0] = {
  claim: { case: 'c1', reason: 'counterfeit', rightType: 'trademark', chips: ['never-made'] },
  target: { kind: 'listing', marketplace: 'markt', id: '7574689516' },
  ...{ measure: 'remove', lane: 'expedited', since: '2026-03-03T10:00:00.000Z', foundByScreening: false },
};
const lineOf = (item: string, reader: Partial<Reader>, under: Rules = rules): string | undefined =>
  measureLines(complaintReasons(measure, under), under, {
    ...{ language: 'en', as: 'seller', marketplace: { en: 'Markt', 'zh-CN': '集市' }, zone: 'Asia/Shanghai' },
    ...reader,
  }).find((line) => line.item === item)?.text;

test.each([
  ['Nike Innovate C.V.', 'Owner of the right: Nike Innovate C.V. The complainant says'],
  ['LANMU', 'Owner of the right: LANMU. The complainant says'],
])('a sentence that ends with %s has one full stop', (holder, told) => {
  expect(lineOf('facts', { holder })).toContain(told);
});

test('a name that ends with a Latin stop ends no sentence in Chinese', () => {
  expect(lineOf('facts', { holder: 'Nike Innovate C.V.', language: 'zh-CN' })).toContain('C.V.。投诉方说明');
});

test('an instant has the day before the month and 24 hours, as on the pages', () => {
  expect(lineOf('period', {})).toContain('Since 3 March 2026 at 18:00');
  expect(lineOf('period', { language: 'zh-CN' })).toContain('2026年3月3日 18:00');
});

test('the ground is named in the reader’s language: the rule with its pack, or the law with its article', () => {
  expect(lineOf('ground', {})).toContain('of Sample, in force');
  expect(lineOf('ground', { language: 'zh-CN' })).toContain('样本规则“lanes.expedited”');
  const where = { en: 'Trademark Law (2019) Art. 57', 'zh-CN': '《商标法》（2019年修正）第五十七条' };
  const lawful = { ...rules, references: { 'reasons.counterfeit': { kind: 'law', where } as const } };
  expect(lineOf('ground', {}, lawful)).toBe('Law: Trademark Law (2019) Art. 57.');
  expect(lineOf('ground', { language: 'zh-CN' }, lawful)).toBe('法律：《商标法》（2019年修正）第五十七条。');
});
