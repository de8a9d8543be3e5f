import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, loadPack, type PolicyProblem, type Rules, referenceOf } from '../../src/policy/index.ts';

const packs = ['marketsafe-expansion', 'marketsafe-2013'];
const textOf = (id: string): string =>
  readFileSync(new URL(`../../../../policies/${id}/pack.yaml`, import.meta.url), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function rulesOf(id: string): Rules {
  const loaded = loadPack(textOf(id), 'pack.yaml', sha256);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.rules;
}

/** The problems of the Expansion pack after one edit, which must match. */
function problemsAfter(find: string | RegExp, replace: string): readonly PolicyProblem[] {
  const text = textOf('marketsafe-expansion');
  const edited = text.replace(find, replace);
  if (edited === text) throw new Error(`${find} is not in the pack`);
  const loaded = loadPack(edited, 'pack.yaml', sha256);
  return 'problems' in loaded ? loaded.problems : loaded.warnings;
}
const lineWith = (part: string): number => {
  const index = textOf('marketsafe-expansion')
    .split('\n')
    .findIndex((line) => line.includes(part));
  if (index < 0) throw new Error(`no line with ${part}`);
  return index + 1;
};

describe.each(packs)('%s', (id) => {
  const rules = rulesOf(id);

  it('loads without a warning and is identified by the hash of its text', () => {
    const loaded = loadPack(textOf(id), 'pack.yaml', sha256);
    expect(loaded).toMatchObject({ warnings: [], rules: { pack: { id, hash: sha256(textOf(id)) } } });
  });

  it('has a reference for every value', () => {
    const { pack: _, references: __, ...values } = rules;
    const paths: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) paths.push(path);
      else for (const [key, value] of Object.entries(node)) walk(value, path === '' ? key : `${path}.${key}`);
    };
    walk(values, '');
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => referenceOf(rules, path) === undefined)).toEqual([]);
  });

  it('has seller texts and sources in both languages', () => {
    const texts = [
      ...Object.values(rules.reasons).map((reason) => reason.texts),
      ...Object.values(rules.answers).flatMap((answer) => [
        answer.texts,
        ...answer.checklist.map((item) => item.texts),
      ]),
      ...rules.evidenceKinds.map((kind) => kind.texts),
      ...Object.values(rules.references).map(({ where }) => where),
    ];
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text['zh-CN']))).toEqual([]);
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text.en))).toEqual([]);
  });
});

describe('the differences between the two programmes', () => {
  const [expansion, members] = [rulesOf('marketsafe-expansion'), rulesOf('marketsafe-2013')];

  it('the Expansion requires neither evidence nor membership; the earlier programme required both', () => {
    expect(expansion).toMatchObject({ evidence: 'none', membershipRequired: false, evidenceKinds: [] });
    expect(members).toMatchObject({ evidence: 'required', membershipRequired: true });
    expect(members.evidenceKinds.map((kind) => kind.kind)).toContain('test-purchase');
  });

  it('names the programme’s own publication as the source of each', () => {
    expect(referenceOf(expansion, 'evidence')).toMatchObject({ kind: 'programme', confidence: 'read' });
    expect(referenceOf(members, 'membershipRequired')).toMatchObject({ kind: 'programme', confidence: 'read' });
  });

  it('gives a value within a group the reference of the group', () => {
    expect(referenceOf(expansion, 'strikes.points.grave')).toBe(expansion.references['strikes.points']);
    expect(referenceOf(expansion, 'nothing.like.it')).toBeUndefined();
  });
});

describe('a pack with a fault says where, why and what to do', () => {
  it.each<[string, string | RegExp, string, string, RegExp, string]>([
    [
      'a number out of range',
      'answer: { count: 3,',
      'answer: { count: 0,',
      'clocks.answer.count',
      /^too small.*>=1/,
      '  answer: { count: 3',
    ],
    [
      'an unknown unit',
      'answer: { count: 3, unit: business-day',
      'answer: { count: 3, unit: working-day',
      'clocks.answer.unit',
      /^invalid option/,
      '  answer: { count: 3',
    ],
    [
      'a misspelt setting',
      '\nlanes:',
      '\nbundelMax: 3\nlanes:',
      'bundelMax',
      /^"bundelMax" is not a setting/,
      'no such line',
    ],
    [
      'a value without a source',
      '{ value: 300, reference: ipp-bulk }',
      '{ value: 300 }',
      'bundleMax',
      /^has no reference/,
      'bundleMax',
    ],
    [
      'a group without a source',
      ', unit: month, reference: dsa-20 }',
      ', unit: month }',
      'clocks.appeal',
      /^has no reference/,
      '  appeal: {',
    ],
    [
      'an exception for no territory',
      'territories: [US]',
      'territories: [usa]',
      'exceptions.us-copyright.territories.0',
      /^must be two capital letters/,
      '    territories: [US]',
    ],
    [
      'an exceptional window without a source',
      'brand: { count: 10, unit: business-day, reference: dmca-512-g }',
      'brand: { count: 10, unit: business-day }',
      'exceptions.us-copyright.clocks.brand',
      /^has no reference/,
      '      brand: { count: 10',
    ],
    [
      'an exceptional window that is none',
      'brand: { count: 10,',
      'brands: { count: 10,',
      'exceptions.us-copyright.clocks.brands',
      /^"brands" is not a setting/,
      '      brands: ',
    ],
    [
      'a source that is not there',
      'reference: ipp-bulk }',
      'reference: ipp-bluk }',
      'bundleMax.reference',
      /"ipp-bluk", which the pack does not define/,
      'bundleMax',
    ],
    ['a missing setting', /\n {2}ruling: .*/, '', 'clocks.ruling', /^is missing/, 'clocks:'],
    [
      'one approver',
      'approvals: { value: 2,',
      'approvals: { value: 1,',
      'ban.approvals.value',
      /nobody bans for good alone/,
      '  approvals',
    ],
    [
      'an answer without its Chinese text',
      /\n {6}zh-CN: 商品是正品，您能证明从哪里进的货。/,
      '',
      'answers.genuine-from.texts.zh-CN',
      /^is missing/,
      'genuine and, you',
    ],
    [
      'a source that is not said in Chinese',
      /\n {6}zh-CN: 阿里巴巴知识产权保护平台.*/,
      '',
      'references.ipp-bulk.where.zh-CN',
      /^is missing/,
      'no such line',
    ],
    [
      'a source in one language',
      /where:\n {6}en: (Alibaba IPP Platform.*)\n.*/,
      'where: $1',
      'references.ipp-bulk.where',
      /^must be said in each language: \{en, zh-CN\}/,
      'no such line',
    ],
    [
      'a source that is written in place, in one language',
      '{ value: 10, reference: sample-choice }',
      '{ value: 10, reference: { kind: choice, where: { en: Ten are not few any more } } }',
      'complainants.minimumVolume.reference.where.zh-CN',
      /^is missing/,
      'no such line',
    ],
    [
      'papers that are erased while points rest on them',
      'case: { count: 36, unit: month, reference: retention-choice }',
      'case: { count: 11, unit: month, reference: retention-choice }',
      'retention.case',
      /^may be shorter than strikes.validDays/,
      'case: { count: 36, unit: month, reference: retention-choice }',
    ],
    [
      'a title in one language',
      /title:\n.*\n.*/,
      'title: MarketSafe Expansion',
      'title',
      /^must be said in each language/,
      'title:',
    ],
  ])('%s', (_, find, replace, path, why, lineText) => {
    const [problem, ...others] = problemsAfter(find, replace).filter((each) => each.severity === 'error');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'pack.yaml', path, severity: 'error' });
    expect(problem?.why).toMatch(why);
    expect(problem?.todo).not.toBe('');
    if (textOf('marketsafe-expansion').includes(lineText)) expect(problem?.line).toBe(lineWith(lineText));
  });

  it('broken YAML is reported with its line, not thrown', () => {
    const [problem] = problemsAfter('clocks:\n', 'clocks: [\n');
    expect(problem).toMatchObject({ severity: 'error', file: 'pack.yaml', line: expect.any(Number) });
  });

  it('a key written twice is refused rather than one of them dropped', () => {
    const [problem] = problemsAfter('bundleMax:', 'bundleMax: { value: 10, reference: ipp-bulk }\nbundleMax:');
    expect(problem?.why).toBe('has "bundleMax" twice');
  });

  it('an empty file is a problem, not a crash', () => {
    expect(loadPack('', 'pack.yaml', sha256)).toMatchObject({ problems: [{ severity: 'error', file: 'pack.yaml' }] });
  });

  it('prints in one line', () => {
    const [problem] = problemsAfter('{ value: 300, reference: ipp-bulk }', '{ value: 300 }');
    if (problem === undefined) throw new Error('no problem found');
    expect(formatProblem(problem)).toMatch(/^pack\.yaml:\d+ bundleMax: has no reference\. Add "reference:"/);
  });
});

describe('the text that is hashed and stored', () => {
  it('is the same from an editor that writes CRLF and a byte order mark', () => {
    const text = textOf('marketsafe-expansion');
    const other = loadPack(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'pack.yaml', sha256);
    expect(other).toMatchObject({ text, rules: { pack: { hash: sha256(text) } } });
  });

  it('changes with a comment: a case is judged by the file, not by its parsed form', () => {
    const other = loadPack(`${textOf('marketsafe-expansion')}# another word\n`, 'pack.yaml', sha256);
    expect('rules' in other && other.rules.pack.hash).not.toBe(sha256(textOf('marketsafe-expansion')));
  });
});

describe('values that contradict each other', () => {
  it.each<[string, string | RegExp, string, string]>([
    ['points that never reach the closure', 'closeAt: { value: 48', 'closeAt: { value: 100000', 'strikes.closeAt'],
    ['points that do not ascend', 'minor: 4, normal: 12', 'minor: 14, normal: 12', 'strikes.points'],
    ['a warning step beyond the closure', 'value: [12, 24, 36]', 'value: [12, 24, 48]', 'strikes.warnAt'],
    [
      'a brand window longer than the appeal',
      'brand: { count: 4, unit: calendar-day',
      'brand: { count: 7, unit: month',
      'clocks.brand',
    ],
    [
      'a reminder after the end',
      /(brandReminders:\n\s+value:\n.*\n\s+- ){ count: 3, unit: calendar-day }/,
      '$1{ count: 9, unit: calendar-day }',
      'clocks.brandReminders.1',
    ],
    [
      'a reminder after the notice had to arrive',
      /(arrivalReminders:\n\s+value:\n.*\n\s+- ){ count: 10, unit: calendar-day }/,
      '$1{ count: 30, unit: calendar-day }',
      'clocks.arrivalReminders.1',
    ],
    [
      'a page that confirms nothing',
      'confirmsArrival: { value: [marketplace, link, desk]',
      'confirmsArrival: { value: [marketplace, desk]',
      'confirmsArrival',
    ],
    ['a glance that costs more than a look', 'glance: 0.5', 'glance: 6', 'screening.costs.glance'],
    ['filing where a look is needed', 'wrongRemoval: 60', 'wrongRemoval: 6', 'screening.costs.wrongRemoval'],
    ['clearances without effect', '      - cleared-seller\n', '', 'clearance'],
    ['a bound on the desk’s delay without effect', '      - rulings-delayed\n', '', 'lateDesk'],
    ['a look at what is not shown without its rule', '      - right-not-shown\n', '', 'lanes.notShown'],
    ['a look at photos without the time to replace them', '      - photo-only\n', '', 'measures.replacePicture'],
    ['a look at young marks without an age', '      - young-mark\n', '', 'lanes.youngMark'],
    ['a look at challenged marks without a challenge', '      - challenged-mark\n', '', 'lanes.challengedMark'],
    ['a look at quick signatures without a bound', '      - quick-signatures\n', '', 'lanes.quickSignatures'],
    [
      'a reminder too early',
      'remindBefore: { value: [30, 7]',
      'remindBefore: { value: [400, 7]',
      'clearance.remindBefore',
    ],
    ['a ban on a mere complaint', 'restricted: close-storefront', 'restricted: ban', 'measures.storefront.restricted'],
    [
      'a lighter measure for a worse record',
      'good: { first: [remove], repeated: [remove], grave: [remove, hold-funds]',
      'good: { first: [remove], repeated: [hide], grave: [remove, hold-funds]',
      'measures.byReason.counterfeit.good.repeated',
    ],
    [
      'money held of a seller against whom nothing was decided',
      'good: { first: [remove], repeated: [remove]',
      'good: { first: [remove, hold-funds], repeated: [remove, hold-funds]',
      'measures.byReason.counterfeit.good.first',
    ],
    [
      'money let go because the record got worse',
      'repeated: [remove], grave: [remove, hold-funds]',
      'repeated: [remove, hold-funds], grave: [remove]',
      'measures.byReason.counterfeit.good.grave',
    ],
    [
      'money held with nothing taken from sight',
      'grave: [remove, hold-funds]',
      'grave: [hold-funds]',
      'measures.byReason.counterfeit.good.grave',
    ],
    [
      'a hold of money without an end',
      '  heldFor: { count: 30, unit: calendar-day, reference: held-for-choice }\n',
      '',
      'measures.heldFor',
    ],
    ['an end of holds that there are none of', 'grave: [remove, hold-funds]', 'grave: [remove]', 'measures.heldFor'],
    [
      'money held for longer than its decision is open',
      'heldFor: { count: 30, unit: calendar-day',
      'heldFor: { count: 7, unit: month',
      'measures.heldFor',
    ],
    [
      'two measures that exclude each other',
      'newcomer: { first: [hide], repeated: [hide], grave: [remove]',
      'newcomer: { first: [hide, remove], repeated: [hide], grave: [remove]',
      'measures.byReason.counterfeit.newcomer.first',
    ],
    [
      'a grave record that is none',
      'priorRisk: { repeated: 1, grave: 2',
      'priorRisk: { repeated: 1, grave: 1',
      'measures.priorRisk.grave',
    ],
    [
      'suspension before the warning',
      'suspendAbove: { value: 0.4',
      'suspendAbove: { value: 0.1',
      'complainants.suspendAbove',
    ],
    [
      'a newcomer who may file more than others',
      'newcomer: { value: 10',
      'newcomer: { value: 9000',
      'complainants.dailyCap.newcomer',
    ],
    [
      'better proof that fares worse',
      'partial:\n      { backed: upheld, bare: upheld,',
      'partial:\n      { backed: upheld, bare: overturned,',
      'contest.rulings.unverifiable.bare',
    ],
    [
      'a checklist that is met for nothing',
      'met:\n      {\n        backed: overturned-unless,\n        bare: overturned,',
      'met:\n      {\n        backed: upheld,\n        bare: upheld,',
      'contest.rulings.met.bare',
    ],
    [
      'another outcome for which there is no reason',
      'to: overturned\n      when: [bare]',
      'to: overturned\n      when: [silent]',
      'contest.against.no-better-proof',
    ],
    [
      'a report that comes to nothing',
      'partial:\n      { backed: upheld, bare',
      'partial:\n      { bare',
      'contest.rulings.partial.backed',
    ],
    ['an hour that takes down more than a day', 'seller: { hour: 300', 'seller: { hour: 700', 'removals.seller.hour'],
    [
      'filings that could not go on their day',
      'newcomer: { hour: 10, day: 20',
      'newcomer: { hour: 5, day: 5',
      'removals.holder.newcomer.day',
    ],
    [
      'a newcomer who takes down more than others',
      'newcomer: { hour: 10, day: 20',
      'newcomer: { hour: 10, day: 9000',
      'removals.holder.newcomer',
    ],
    [
      'a programme smaller than a brand',
      'programme: { hour: 5000, day: 20000',
      'programme: { hour: 500, day: 2000',
      'removals.programme.day',
    ],
    [
      'a full filing that is unusual',
      'unusualFloor: { programme: 5000, seller: 300',
      'unusualFloor: { programme: 5000, seller: 30',
      'removals.unusualFloor.seller',
    ],
    ['evidence without kinds', 'evidence: { value: none', 'evidence: { value: required', 'evidenceKinds'],
    ['a choice of one', 'required: one-of:entry', 'required: one-of:gate', 'answers.parallel-import.checklist'],
    ['a pack that is over before it begins', 'from: 2026-01-01', 'from: 2026-01-01\nuntil: 2025-01-01', 'until'],
  ])('%s', (_, find, replace, path) => {
    const problems = problemsAfter(find, replace);
    expect(problems.map((problem) => [problem.severity, problem.path])).toContainEqual(['error', path]);
  });

  it('an unused reference gives a warning', () => {
    const problems = problemsAfter(
      'restricted: { value: 50, reference: restricted-choice }',
      'restricted: { value: 50, reference: gftm }',
    );
    expect(problems).toMatchObject([{ severity: 'warning', path: 'references.restricted-choice' }]);
  });
});
