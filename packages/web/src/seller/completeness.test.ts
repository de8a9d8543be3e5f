import { expect, test } from 'vitest';
import { type ChecklistItem, missingItems, missingWords } from './completeness.ts';
import { noticeState } from './standing.ts';

const item = (name: string, required: string): ChecklistItem => ({
  item: name,
  text: { en: name, 'zh-CN': name },
  required,
  accepts: ['file'],
});
const checklist = [
  item('invoice', 'always'),
  item('contract', 'one-of:source'),
  item('customs', 'one-of:source'),
  item('photo', 'optional'),
];
const missing = (...given: string[]) => missingItems(checklist, new Set(given)).map((i) => i.item);

test('an empty answer lacks everything except optional items', () => {
  expect(missing()).toEqual(['invoice', 'contract', 'customs']);
});

test('missing items of a group read as a choice', () => {
  expect(missingWords(missingItems(checklist, new Set()), 'en')).toEqual(['invoice', 'contract Or: customs']);
  expect(missingWords(missingItems(checklist, new Set(['invoice'])), 'zh-CN')).toEqual(['contract或者：customs']);
});

test('one item of a group is enough', () => {
  expect(missing('customs')).toEqual(['invoice']);
  expect(missing('customs', 'invoice')).toEqual([]);
});

test('optional items alone complete nothing', () => {
  expect(missing('photo')).toHaveLength(3);
});

const notice = (statuses: string[], more: Partial<Parameters<typeof noticeState>[0]> = {}) => ({
  cases: statuses.map((status) => ({ id: status, status })),
  missing: [],
  actions: [],
  ...more,
});

test('the listing that still needs an answer decides the notice’s state', () => {
  expect(noticeState(notice(['restored', 'answer-window']))).toBe('open');
  expect(noticeState(notice(['restored', 'upheld']))).toBe('upheld');
  expect(noticeState(notice(['restored']))).toBe('restored');
});

test('a returned answer is incomplete only while it can be completed', () => {
  expect(noticeState(notice(['answer-window'], { missing: ['invoice'], actions: ['answer'] }))).toBe('incomplete');
  expect(noticeState(notice(['upheld'], { missing: ['invoice'] }))).toBe('upheld');
});

test('a case that ended unanswered may be answered, unless a court has found', () => {
  expect(noticeState(notice(['unanswered'], { actions: ['answer'] }))).toBe('unanswered');
  expect(noticeState(notice(['unanswered']))).toBe('found');
  expect(noticeState({ ...notice([]), cases: [{ id: 'c', status: 'unanswered', held: 'hold' }] })).toBe('other');
});

test('an unknown status from a newer service hides no action', () => {
  expect(noticeState(notice(['unheard-of'], { actions: ['answer'] }))).toBe('open');
  expect(noticeState(notice(['unheard-of']))).toBe('other');
});
