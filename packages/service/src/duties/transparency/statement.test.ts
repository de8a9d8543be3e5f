import { readdirSync, readFileSync } from 'node:fs';
import {
  banReasons,
  closureReasons,
  complaintReasons,
  type MeasureReasons,
  type Reference,
  type Rules,
  recognitionReasons,
} from '@marketsafe/procedure';
import { sampleRules } from '@marketsafe/procedure/testing';
import { KnowledgeChip, MeasureKind, ReasonCode, RightType } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { economicArea } from '../../platform/economic-area.ts';
import { checkStatement } from './check.ts';
import { transparencyStatement } from './statement.ts';

const en = (text: string) => ({ en: text, 'zh-CN': '文字' });
const rules: Rules = {
  ...sampleRules,
  pack: { id: 'programme', hash: 'h', title: en('The programme'), from: '2026-01-01' },
  lanes: {
    ...sampleRules.lanes,
    texts: {
      expedited: en('A declared counterfeit or verbatim copy is taken down at once.'),
      review: en('Any other complaint is looked at by a person first.'),
    },
  },
  reasons: Object.fromEntries(
    Object.entries(sampleRules.reasons).map(([code, rule]) => [
      code,
      { ...rule, texts: en(`The owner of the right says that the goods infringe it (${code}).`) },
    ]),
  ) as Rules['reasons'],
};
const under = (references: Readonly<Record<string, Reference>>): Rules => ({ ...rules, references });

const listing = { kind: 'listing', marketplace: 'markt', id: '7574689516' } as const;
const storefront = { kind: 'storefront', marketplace: 'markt', id: 'a-person-s-shop' } as const;
const since = '2026-03-29T22:30:00.000Z';
const until = '2026-04-02T10:00:00.000Z';
const proceedsUntil = '2026-04-29T22:00:00.000Z';
const base: Parameters<typeof complaintReasons>[0] = {
  claim: { case: 'c1', reason: 'counterfeit', rightType: 'trademark', chips: [] },
  ...{ target: listing, measure: 'remove', lane: 'expedited', since, foundByScreening: false },
};
const law: Reference = {
  kind: 'law',
  where: en('Regulation (EU) 2017/1001 Art. 9(2)(a)'),
  url: 'https://eur-lex.europa.eu/eli/reg/2017/1001',
};
const counted = { target: storefront, since, points: 48, decisions: 4 };
const claimOf = (reason: ReasonCode, rightType: RightType) => ({ case: 'c1', reason, rightType, chips: [] }) as const;

const stories: readonly (readonly [name: string, reasons: MeasureReasons, rules?: Rules])[] = [
  ['listing-removed-trademark-expedited', complaintReasons(base, rules)],
  [
    'listing-removed-found-by-screening',
    complaintReasons(
      { ...base, foundByScreening: true, claim: { ...base.claim, chips: ['never-made', 'impossible-price'] } },
      rules,
    ),
  ],
  [
    'listing-hidden-trademark-reviewed',
    complaintReasons({ ...base, measure: 'hide', lane: 'review', claim: claimOf('trademark', 'trademark') }, rules),
  ],
  [
    'listing-removed-copyright-expedited',
    complaintReasons({ ...base, claim: claimOf('copyright-verbatim', 'copyright') }, rules),
  ],
  [
    'listing-removed-copyright-reviewed',
    complaintReasons({ ...base, lane: 'review', claim: claimOf('copyright', 'copyright') }, rules),
  ],
  [
    'listing-removed-design-reviewed',
    complaintReasons({ ...base, lane: 'review', claim: claimOf('design', 'design') }, rules),
  ],
  [
    'listing-hidden-patent-reviewed',
    complaintReasons({ ...base, measure: 'hide', lane: 'review', claim: claimOf('patent', 'patent') }, rules),
  ],
  [
    'listing-removed-by-law',
    complaintReasons({ ...base, lane: 'review' }, under({ 'reasons.counterfeit': law })),
    under({ 'reasons.counterfeit': law }),
  ],
  ['listing-removed-and-lifted', { ...complaintReasons(base, rules), until }],
  ['listing-removed-and-its-proceeds-held', complaintReasons({ ...base, proceedsUntil }, rules)],
  ['listing-and-its-proceeds-lifted', { ...complaintReasons({ ...base, proceedsUntil }, rules), until }],
  ['proceeds-held-and-released', { ...complaintReasons({ ...base, measure: 'hold-funds' }, rules), until }],
  [
    'storefront-closed-on-a-complaint',
    complaintReasons({ ...base, target: storefront, measure: 'close-storefront', lane: 'review' }, rules),
  ],
  ['storefront-closed-by-points', closureReasons(counted, rules)],
  ['storefront-closed-and-opened-again', { ...closureReasons(counted, rules), until }],
  ['storefront-banned', banReasons(counted, rules)],
  ['ban-lifted', { ...banReasons(counted, rules), until }],
  [
    'storefront-recognised',
    recognitionReasons({ target: storefront, since, continues: 'markt/another-person' }, rules),
  ],
];

const place = {
  puid: 'ms-0123',
  territories: ['FR', 'DE', 'GR'],
  zone: 'Europe/Berlin',
  contentSince: '2026-01-05T23:30:00.000Z',
};

describe('the statement for the transparency database', () => {
  it.each(stories.map(([name, reasons, pack]) => ({ name, reasons, pack })))(
    'of $name is as it was, and valid',
    ({ name, reasons, pack = rules }) => {
      const statement = transparencyStatement(reasons, pack, place);
      expect(checkStatement({ ...statement })).toEqual([]);
      expect(statement).toEqual(JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), 'utf8')));
    },
  );

  it('has a golden file for each of these, and no other', () => {
    const files = readdirSync(new URL('./golden', import.meta.url));
    expect(files.sort()).toEqual(stories.map(([name]) => `${name}.json`).sort());
  });

  it('names no seller, shop or listing', () => {
    for (const [, reasons, pack = rules] of stories) {
      const text = JSON.stringify(transparencyStatement(reasons, pack, place));
      for (const name of [listing.id, storefront.id, 'another-person', 'c1', 'markt']) expect(text).not.toContain(name);
    }
  });

  it('counts days in the marketplace’s time zone: half past midnight in Berlin belongs to that day', () => {
    const { application_date: applied, content_date: made } = transparencyStatement(
      stories[0]?.[1] as MeasureReasons,
      rules,
      place,
    );
    expect([applied, made]).toEqual(['2026-03-30', '2026-01-06']);
    const late = transparencyStatement(stories[0]?.[1] as MeasureReasons, rules, { ...place, contentSince: until });
    expect(late.content_date).toBe('2026-03-30');
  });

  it('is valid whatever the measure and however long the pack’s texts are', () => {
    const any = fc.record({
      ...{ reason: fc.constantFrom(...ReasonCode.options), rightType: fc.constantFrom(...RightType.options) },
      chips: fc.uniqueArray(fc.constantFrom(...KnowledgeChip.options)),
      ...{ measure: fc.constantFrom(...MeasureKind.options), target: fc.constantFrom(listing, storefront) },
      ...{ lane: fc.constantFrom('expedited' as const, 'review' as const), foundByScreening: fc.boolean() },
      since: fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
      lasted: fc.option(fc.nat(400 * 86_400_000), { nil: undefined }),
      words: fc.string({ unit: fc.constantFrom('字', 'a', '😀', ' ', 'é'), minLength: 1, maxLength: 7000 }),
      statutory: fc.boolean(),
      territories: fc.uniqueArray(fc.constantFrom(...economicArea), { minLength: 1 }),
    });
    fc.assert(
      fc.property(any, ({ reason, rightType, chips, since: at, lasted, words, statutory, territories, ...more }) => {
        const texts = en(`x${words}`);
        const long: Rules = {
          ...rules,
          lanes: { ...rules.lanes, texts: { expedited: texts, review: texts } },
          reasons: { ...rules.reasons, [reason]: { ...rules.reasons[reason], texts } },
          references: statutory ? { [`reasons.${reason}`]: { ...law, where: texts } } : {},
        };
        const reasons = {
          ...complaintReasons(
            { ...more, since: at.toISOString(), claim: { case: 'c', reason, rightType, chips } },
            long,
          ),
          ...(lasted !== undefined && { until: new Date(at.getTime() + lasted).toISOString() }),
        };
        expect(checkStatement({ ...transparencyStatement(reasons, long, { ...place, territories }) })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the check', () => {
  const good = (): Record<string, unknown> => ({
    ...transparencyStatement(complaintReasons(base, rules), rules, place),
  });
  const faults: readonly (readonly [why: string, change: Readonly<Record<string, unknown>>, field: string])[] = [
    ['a puid with a space', { puid: 'a b' }, 'puid'],
    ['no puid', { puid: undefined }, 'puid'],
    ['no restriction', { decision_visibility: undefined }, 'decision_visibility'],
    ['an unknown restriction', { decision_visibility: ['DECISION_VISIBILITY_GONE'] }, 'decision_visibility'],
    ['an empty list', { decision_visibility: [] }, 'decision_visibility'],
    ['the wrong ground’s texts', { illegal_content_explanation: 'x' }, 'illegal_content_explanation'],
    ['no explanation', { incompatible_content_explanation: undefined }, 'incompatible_content_explanation'],
    ['"Yes" for the decision', { automated_decision: 'Yes' }, 'automated_decision'],
    ['a truth value for the detection', { automated_detection: true }, 'automated_detection'],
    ['Greece as EL', { territorial_scope: ['EL'] }, 'territorial_scope'],
    ['a country twice', { territorial_scope: ['DE', 'DE'] }, 'territorial_scope'],
    ['no country', { territorial_scope: undefined }, 'territorial_scope'],
    ['a day that is none', { application_date: '2026-02-30' }, 'application_date'],
    ['a day before the database', { application_date: '2019-12-31', content_date: '2019-12-31' }, 'application_date'],
    ['content after the measure', { content_date: '2026-05-01' }, 'content_date'],
    ['an end before the measure', { end_date_visibility_restriction: '2026-03-01' }, 'end_date_visibility_restriction'],
    ['the end of another restriction', { end_date_account_restriction: '2026-05-01' }, 'end_date_account_restriction'],
    ['other content without a word', { content_type: ['CONTENT_TYPE_OTHER'] }, 'content_type_other'],
    ['facts that are too long', { decision_facts: 'x'.repeat(5001) }, 'decision_facts'],
    ['an address of a person', { decision_facts: 'Ask li@shop.example.' }, 'decision_facts'],
    ['a telephone number', { decision_facts: 'Call +86 138 0013 8000.' }, 'decision_facts'],
    ['a field that the schema lacks', { content_language_other: 'x' }, 'content_language_other'],
    ['a field of every object', { constructor: 'x' }, 'constructor'],
  ];

  it('accepts a correct statement', () => {
    expect(checkStatement(good())).toEqual([]);
  });

  it.each(faults)('finds %s', (_, change, field) => {
    const changed = Object.fromEntries(
      Object.entries({ ...good(), ...change }).filter(([, value]) => value !== undefined),
    );
    expect(checkStatement(changed).map((fault) => fault.field)).toContain(field);
  });
});
