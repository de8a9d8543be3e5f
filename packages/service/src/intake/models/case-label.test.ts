import { describe, expect, test } from 'vitest';
import { caseLabel, type Decided } from './case-label.ts';

const listing = { kind: 'listing', marketplace: 'taobao', id: '1' } as const;
const at = '2026-03-02T02:00:00.000Z';
type Decision = NonNullable<Decided['decision']>;
const decided = (decision: Partial<Decision>, more: Partial<Decided> = {}): Decided => ({
  ...{ forum: 'decides-here', reason: 'counterfeit', target: listing },
  decision: { outcome: 'upheld', by: 'ruling', at, instance: 0, ...decision },
  ...more,
});
const audit = (...findings: ('right' | 'wrong' | 'unclear')[]): NonNullable<Decided['audit']> => ({
  ...{ id: 'a', drawnAt: at, due: at },
  readings: findings.map((finding) => ({ finding, decider: 'd', at })),
});
const appeal = { by: 'seller', against: 'upheld', grounds: { sealed: 's', hash: 'h' }, openedAt: at } as const;

describe('a decided case gives the label', () => {
  test.each([
    ['that it infringed, by a ruling', decided({}), 'upheld'],
    ['the same by an appeal or a court', decided({ by: 'elsewhere' }), 'upheld'],
    ['less where the seller accepted', decided({ by: 'accepted' }), 'accepted'],
    ['little where it was silent', decided({ by: 'silence' }), 'silent'],
    ['all where silence was audited', decided({ by: 'silence' }, { audit: audit('right') }), 'audited-right'],
    ['nothing where that could not be told', decided({ by: 'silence' }, { audit: audit('unclear') }), undefined],
    ['little while a first reader doubts', decided({ by: 'silence' }, { audit: audit('wrong') }), 'silent'],
    ['that it did not, where it fell', decided({ outcome: 'overturned', by: 'appeal' }), 'overturned'],
    ['the same by an audit', decided({ outcome: 'overturned', by: 'audit' }), 'overturned'],
    [
      'the same where its complainant was mistaken',
      decided({ outcome: 'withdrawn', by: 'complainant', withdrawal: 'mistake' }),
      'mistake',
    ],
  ] as const)('%s', (_, state, label) => {
    expect(caseLabel(state)).toBe(label);
  });
});

describe('a case gives no label', () => {
  test.each([
    ['before it is decided', { ...decided({}), decision: undefined }],
    ['while it is appealed', decided({}, { appeal })],
    ['while it is held', decided({}, { hold: { ground: 'in-litigation', since: at } })],
    ['while it is referred', decided({}, { referral: { cause: 'listing-changed', since: at } })],
    ['where it was refused for what was missing', decided({ outcome: 'refused', by: 'review' })],
    ['where it was settled', decided({ outcome: 'withdrawn', by: 'complainant', withdrawal: 'settled' })],
    ['of pictures and shapes', decided({}, { reason: 'copyright' })],
    ['where the marketplace decides', decided({}, { forum: 'decides-there' })],
    ['of a shop', decided({}, { target: { kind: 'storefront', marketplace: 'taobao', id: 's' } })],
    [
      'where the listing was amended',
      decided({ outcome: 'overturned' }, { answer: { kind: 'amended', exhibits: [], at, late: false, lacking: [] } }),
    ],
  ] as [string, Decided][])('%s', (_, state) => {
    expect(caseLabel(state)).toBeUndefined();
  });
});
