import { expect, test } from 'vitest';
import { asTable } from './table.ts';

const order: Parameters<typeof asTable>[0][number] = {
  id: 'o1',
  marketplace: 'taobao',
  holder: { id: 'h', name: 'A "B", C' },
  target: 'taobao/listing/1',
  title: '=1+1',
  seller: 'taobao/s',
  right: { type: 'trademark' },
  reason: 'counterfeit',
  lane: 'expedited',
  measure: 'hide',
  orderedAt: '2026-03-02T02:00:00.000Z',
  comparison: 'would-keep',
  word: {
    word: 'would-keep',
    reasons: '-1 is\nno formula',
    lacks: ['other-goods', 'innocent-reading'],
    at: '2026-03-03T02:00:00.000Z',
  },
  actions: [],
};

test('a row for each order, which a spreadsheet reads and does not compute', () => {
  const [heading, row, more] = asTable([order], 'en').replace('\uFEFF', '').split('\r\n');
  expect(heading?.split(',')).toHaveLength(17);
  expect(row).toContain(
    'o1,taobao,"A ""B"", C",taobao/listing/1,\'=1+1,taobao/s,trademark,counterfeit,expedited,hide,',
  );
  expect(row).toMatch(/,would-keep,disagreement,,would-keep,other-goods innocent-reading,"'-1 is\nno formula"$/);
  expect(more).toBe('');
});

test.each([
  ['removed', 'expedited', 'agreement', '认同'],
  ['still-there', 'expedited', 'disagreement', '不认同'],
  ['gone', 'expedited', 'gone, not known by whom', '已不在售，不知由谁下架'],
  ['ended-otherwise', 'expedited', 'not counted', '不计入'],
  ['removed', 'review', 'not counted', '不计入'],
] as const)('%s in the lane %s counts as %s', (comparison, lane, english, chinese) => {
  const rowIn = (language: 'en' | 'zh-CN') => asTable([{ ...order, comparison, lane }], language).split('\r\n')[1];
  for (const words of [english, chinese])
    expect(rowIn(words === english ? 'en' : 'zh-CN')).toMatch(new RegExp(`,${comparison},"?${words}"?,`));
});

test('without orders it has its headings, in the reader’s language', () => {
  expect(asTable([], 'zh-CN')).toMatch(/^\uFEFF编号,平台,权利人,.*理由\r\n$/);
});
