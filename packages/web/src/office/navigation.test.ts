import { describe, expect, test } from 'vitest';
import { isAt, type NavGroup, whereIn } from './navigation.ts';

const groups: readonly NavGroup[] = [
  { text: 'Tasks', pages: [{ to: '/desk', text: 'Tasks', also: ['/desk/audits'] }] },
  {
    text: 'Cases',
    pages: [
      { to: '/desk/cases', text: 'Cases' },
      { to: '/desk/case-rates', text: 'Rates' },
    ],
  },
];

describe('the group of a path', () => {
  test.each([
    ['/desk', 'Tasks'],
    ['/desk/audits/7', 'Tasks'],
    ['/desk/cases', 'Cases'],
    ['/desk/cases/7', 'Cases'],
    ['/desk/case-rates', 'Cases'],
    ['/desk/no-such-page', undefined],
  ])('%s', (path, text) => {
    expect(whereIn(groups, path)?.text).toBe(text);
  });

  test('a page whose name begins like another one is not it', () => {
    expect(isAt({ to: '/desk/case', text: 'Case' }, '/desk/cases')).toBe(false);
  });
});
