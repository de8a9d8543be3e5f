import { describe, expect, it } from 'vitest';
import { formatProblem, overdue } from '../../packages/procedure/src/index.ts';
import { lawIds, lawOf, library, loadLawText, readPolicy } from './installed.ts';

const FILE = 'policies/cn-ecommerce-law/law.yaml';
const text = readPolicy('cn-ecommerce-law/law.yaml');

function problemsAfter(find: string | RegExp, replace: string) {
  const edited = text.replace(find, replace);
  if (edited === text) throw new Error(`${find} is not in the pack`);
  const loaded = loadLawText(edited, FILE);
  return 'problems' in loaded ? loaded.problems : loaded.warnings;
}

/** A task that China's pack does not have, with one changed line. */
const taskOf = (line: string): string => {
  const lines = ['on: outcome', 'bought: declaration', 'within: { count: 3, unit: business-day }', 'answers:'];
  const answers = ['informed: []', 'published: []', 'none-bought: []', 'not-bound: []'];
  const changed = (one: string): string => (one.split(':')[0] === line.split(':')[0] ? line : one);
  const whole = [...lines.map(changed), ...answers.map((one) => `  ${changed(one)}`), 'reference: ecl-31'];
  const texts = ['texts:', '  en: Ask it.', '  zh-CN: 请其告知。'];
  return `\ntasks:\n  asked:\n    - from: 2019-01-01\n${[...whole, ...texts].map((one) => `      ${one}\n`).join('')}`;
};

describe('a legal pack', () => {
  it.each(lawIds)('%s: every version has a reference, and its text in both languages', (id) => {
    const law = lawOf(id);
    const paths = Object.entries({
      clocks: law.clocks,
      bounds: law.bounds,
      duties: law.duties,
      tasks: law.tasks,
    }).flatMap(([part, rules]) =>
      Object.entries(rules).flatMap(([name, { length }]) =>
        Array.from({ length }, (_, index) => `${part}.${name}.${index}`),
      ),
    );
    expect(paths.filter((path) => law.references[path] === undefined)).toEqual([]);
  });

  it('has Article 64 of the Trademark Law until the end of 2026 and the revised law from then on', () => {
    const versions = lawOf('cn-ecommerce-law').bounds['supplier-named'];
    expect(versions?.map(({ from, until }) => [from, until])).toEqual([
      ['2019-11-01', '2027-01-01'],
      ['2027-01-01', undefined],
    ]);
  });

  it('warns when the review date of a rule has come', () => {
    const law = lawOf('eu-dsa');
    expect(overdue(law, '2027-06-29')).toEqual([]);
    expect(overdue(law, '2027-06-30').map(({ path, severity }) => [path, severity])).toContainEqual([
      'clocks.closure-notice.0.checkBy',
      'warning',
    ]);
  });
});

describe('the sources of all packs, of programmes and of laws,', () => {
  const packs = [...lawIds.map(lawOf), ...library.programmes.values()];
  const said = packs.flatMap(({ references }) => Object.values(references).map(({ where }) => where));

  it('are in English and in Chinese', () => {
    const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((where) => isHan(where.en) || !isHan(where['zh-CN']))).toEqual([]);
  });

  it('have the same wording wherever they are cited', () => {
    const inChinese = Map.groupBy(said, ({ en }) => en);
    const differently = [...inChinese].filter(([, all]) => new Set(all.map((where) => where['zh-CN'])).size > 1);
    expect(differently).toEqual([]);
  });
});

describe('a legal pack with a fault is refused, naming file, path and reason', () => {
  it.each<[string, string | RegExp, string, RegExp]>([
    [
      'an unknown key',
      'zone: Asia/Shanghai',
      'zone: Asia/Shanghai\nhurry: true',
      / hurry: "hurry" is not a setting here/,
    ],
    [
      'an unknown key in a rule',
      'breach: conflict',
      'breach: conflict\n      mood: bad',
      /bounds\.[\w-]+\.0\.mood: "mood" is not/,
    ],
    ['a rule without a reference', '      reference: ecl-31\n', '', /clocks\.retention\.0: has no reference/],
    [
      'a reference that is not defined',
      '      reference: ecl-31\n',
      '      reference: ecl-99\n',
      /clocks\.retention\.0\.reference: names the reference "ecl-99"/,
    ],
    [
      'a source that is not said in Chinese',
      /\n {6}zh-CN: 《电子商务法》第三十一条：[^\n]*/,
      '',
      /references\.ecl-31\.where\.zh-CN: is missing/,
    ],
    [
      'a source in one language',
      / {4}where:\n {6}en: "E-Commerce Law Art\. 31,[^\n]*\n[^\n]*/,
      '    where: E-Commerce Law Art. 31',
      /references\.ecl-31\.where: must be said in each language: \{en, zh-CN\}/,
    ],
    [
      'two versions in force on one day',
      'until: 2020-09-14\n      ground',
      'until: 2020-09-15\n      ground',
      /clocks\.declaration\.1\.from: is in force together with another version/,
    ],
    [
      'a version that is never in force',
      'until: 2020-09-14\n      ground',
      'until: 2019-01-01\n      ground',
      /clocks\.declaration\.0\.until: is not after "from"/,
    ],
    ['no calendar', 'calendar: china\n', '', / calendar: is missing/],
    [
      'a calendar that is not there',
      'calendar: china\n',
      'calendar: mars\n',
      / calendar: there is no calendar "mars"\. Use one of: austria/,
    ],
    ['a zone that is none', 'zone: Asia/Shanghai', 'zone: Asia/Nowhere', / zone: is no IANA time zone/],
    ['a clock without a length', / {6}exactly: \{ count: 15[^\n]*\n/, '', /clocks\.declaration\.0: has no length/],
    [
      'a clock exact and bounded',
      'atLeast: { count: 36, unit: month }',
      'atLeast: { count: 36, unit: month }\n      exactly: { count: 36, unit: month }',
      /clocks\.retention\.0: is exact and bounded at once/,
    ],
    [
      'a bound on a value that no programme has',
      'about: clocks.brand',
      'about: clocks.tea',
      /bounds\.measures-end-with-the-wait\.0\.about: programme packs have no value "clocks\.tea"/,
    ],
    [
      'a length for what is no period',
      'about: clocks.brand',
      'about: evidence',
      /bounds\.measures-end-with-the-wait\.0: bounds the length of "evidence"/,
    ],
    [
      'a bound by a clock that is not there',
      'atMost: declaration',
      'atMost: tea',
      /there is no clock "tea"\. Use one of: declaration/,
    ],
    [
      'a conflict with nothing to hold against',
      'breach: note',
      'breach: conflict',
      /is a conflict with nothing to hold the value against/,
    ],
    [
      'an event that is not described',
      'on: wait-over',
      'on: tea',
      /duties\.end-measures\.0\.on: there is no event "tea"/,
    ],
    [
      'a fact that is not described',
      '[court-notified]',
      '[tea]',
      /duties\.end-measures\.0\.unless: there is no fact "tea"/,
    ],
    [
      'a right type that is not the pack’s',
      'rightTypes: [trademark, copyright, design, patent]',
      'rightTypes: [copyright]',
      /rightTypes: "trademark" is none of the pack's/,
    ],
    [
      'a task after what no duty follows from',
      /$/,
      taskOf('on: spring'),
      /tasks\.asked\.0\.on: there is no event "spring"/,
    ],
    [
      'a task whose purchases no clock counts',
      /$/,
      taskOf('bought: tea'),
      /tasks\.asked\.0\.bought: "tea" is no exact clock/,
    ],
    [
      'an answer with a fact that is none',
      /$/,
      taskOf('informed: [tea]'),
      /tasks\.asked\.0\.answers\.informed: there is no fact "tea"/,
    ],
    ['a task without an answer', /$/, taskOf('published: ~'), /tasks\.asked\.0\.answers\.published/],
    [
      'a settlement by a clock that bounds nothing',
      /$/,
      `\nsettlement:\n  bodies:\n    - { from: 2019-01-01, within: retention, complex: tea, reference: ecl-31, texts: { en: Ask one., zh-CN: 可申请。 } }\n`,
      /settlement\.bodies\.0\.within: "retention" is no clock with "atMost"[\s\S]*settlement\.bodies\.0\.complex/,
    ],
  ])('%s', (_, find, replace, problem) => {
    const problems = problemsAfter(find, replace);
    expect(problems.map(formatProblem).join('\n')).toMatch(problem);
    expect(problems.every(({ file }) => file === FILE)).toBe(true);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('an unused reference is a warning', () => {
    const found = problemsAfter(
      'references:\n',
      'references:\n  spare: { kind: law, where: { en: Nobody uses this article, zh-CN: 无人引用的条文 }, confidence: read }\n',
    );
    expect(found).toMatchObject([{ severity: 'warning', path: 'references.spare' }]);
  });
});
