import { describe, expect, it } from 'vitest';
import { formatProblem, inForce, loadLawCases, runLawCase } from '../../packages/procedure/src/index.ts';
import { filesOf, lawIds, lawOf, library, readPolicy } from './installed.ts';

const atLeast: Readonly<Record<string, number>> = { 'cn-ecommerce-law': 40, 'eu-dsa': 40, 'us-dmca': 20 };

describe.each(lawIds)('the worked cases of %s', (id) => {
  const law = lawOf(id);
  const cases = filesOf(`${id}/cases`).flatMap((name) => {
    const loaded = loadLawCases(readPolicy(`${id}/cases/${name}`), `${id}/cases/${name}`);
    if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    return loaded.cases.cases;
  });

  it('are as many as a lawyer requires', () => expect(cases.length).toBeGreaterThanOrEqual(atLeast[id] ?? 20));

  it.each(cases)('$article: $title', (one) => expect(runLawCase(one, law, library)).toEqual([]));

  it('cover every clock, every duty, every task, and all bounds that can be violated', () => {
    const clocks = new Set(cases.flatMap((one) => (one.ask === 'clock' ? [one.clock] : [])));
    const owed = new Set(cases.flatMap((one) => (one.ask === 'duties' ? one.expect : [])));
    const found = new Set(cases.flatMap((one) => (one.ask === 'bounds' ? Object.keys(one.expect) : [])));
    expect(Object.keys(law.clocks).filter((name) => !clocks.has(name))).toEqual([]);
    expect(Object.keys(law.duties).filter((name) => !owed.has(name))).toEqual([]);
    const asked = new Set(cases.flatMap((one) => (one.ask === 'tasks' ? Object.keys(one.expect) : [])));
    expect(Object.keys(law.tasks).filter((name) => !asked.has(name))).toEqual([]);
    const breakable = Object.entries(law.bounds).filter(
      ([, versions]) => inForce(versions, '2026-11-01')?.breach !== 'note',
    );
    expect(breakable.map(([name]) => name).filter((name) => !found.has(name))).toEqual([]);
  });
});

describe('a wrong worked case', () => {
  const law = lawOf('cn-ecommerce-law');
  const [, cases] = ['01-fifteen-days.yaml', '03-notice-declaration-outcome.yaml'].map((name) => {
    const loaded = loadLawCases(readPolicy(`cn-ecommerce-law/cases/${name}`), name);
    if ('problems' in loaded) throw new Error(name);
    return loaded.cases.cases;
  });
  const clockText = `title: A wrong date for a test\ncases:\n  - title: A day too early\n    article: Art. 43\n    facts: The declaration arrived on 10 March.\n    ask: clock\n    clock: declaration\n    from: 2026-03-10 10:00\n    expect: { until: 2026-03-24 }\n`;

  it('reports the expected and the actual value', () => {
    const loaded = loadLawCases(clockText, 'wrong.yaml');
    if ('problems' in loaded) throw new Error('it loads');
    expect(loaded.cases.cases[0]?.line).toBe(3);
    const [one] = loaded.cases.cases;
    if (one === undefined) throw new Error('there is a case');
    expect(runLawCase(one, law, library)).toEqual(['until: expected 2026-03-24, got 2026-03-25']);
  });

  it('names a duty that does not follow, and one that is missing', () => {
    const [one] = cases ?? [];
    if (one?.ask !== 'duties') throw new Error('the first case asks for duties');
    expect(runLawCase({ ...one, expect: ['end-measures'] }, law, library)).toEqual([
      'duties: expected end-measures, got forward-notice, publish-notice, take-measures',
    ]);
    expect(runLawCase({ ...one, event: 'tea', given: ['sugar'], expect: [] }, law, library)).toEqual([
      'the pack has no event "tea"',
      'the pack has no fact "sugar"',
    ]);
  });

  it.each([
    ['asks for nothing known', 'ask: clock', 'ask: tea', /cases\.0\.ask/],
    [
      'has an unknown key',
      'clock: declaration',
      'clock: declaration\n    hour: 3',
      /cases\.0\.hour: "hour" is not a setting/,
    ],
    ['states no facts', 'facts: The declaration arrived on 10 March.', 'facts: none', /cases\.0\.facts/],
  ])('%s: refused with file, path and line', (_, find, replace, problem) => {
    const loaded = loadLawCases(clockText.replace(find, replace), 'wrong.yaml');
    if (!('problems' in loaded)) throw new Error('it is refused');
    expect(loaded.problems.map(formatProblem).join('\n')).toMatch(problem);
    expect(loaded.problems.every(({ file, line }) => file === 'wrong.yaml' && line !== undefined)).toBe(true);
  });
});
