import { describe, expect, it } from 'vitest';
import { checkProgramme, findingsTogether, formatProblem, problemOf } from '../../packages/procedure/src/index.ts';
import { lawOf, programme } from './installed.ts';

const expansion = programme('marketsafe-expansion');
const china = lawOf('cn-ecommerce-law');
const unitedStates = lawOf('us-dmca');

describe('a programme checked against the law', () => {
  it('gets file, path, law, bound, territory, right types and reason', () => {
    const rules = {
      ...expansion,
      clocks: { ...expansion.clocks, brand: { count: 20, unit: 'calendar-day' } as const },
    };
    const [finding] = checkProgramme(rules, china, ['CN', 'DE'], '2026-03-02').filter(
      ({ breach }) => breach === 'conflict',
    );
    expect(finding).toMatchObject({
      ...{ programme: 'marketsafe-expansion', path: 'clocks.brand', law: 'cn-ecommerce-law' },
      ...{ bound: 'measures-end-with-the-wait', territories: ['CN'], ground: 'statutory-notice' },
      rightTypes: ['trademark', 'copyright', 'design', 'patent'],
    });
    if (finding === undefined) throw new Error('there is a conflict');
    const problem = problemOf(finding, 'pack.yaml');
    expect(problem.severity).toBe('error');
    expect(formatProblem(problem)).toMatch(
      /^pack\.yaml clocks\.brand: is 20 calendar days, which may be longer than 15 calendar days.*\[cn-ecommerce-law measures-end-with-the-wait, for CN and trademark.*Art\. 43\(2\)/,
    );
  });

  it('is checked for the right types of its reasons only: copyright in the United States', () => {
    const found = checkProgramme(expansion, unitedStates, ['US'], '2026-03-02');
    expect(found.every(({ rightTypes }) => rightTypes.join() === 'copyright')).toBe(true);
    const { copyright, 'copyright-verbatim': verbatim, ...others } = expansion.reasons;
    const rules = {
      ...expansion,
      reasons: {
        ...others,
        copyright: { ...copyright, rightTypes: ['design'] as const },
        'copyright-verbatim': { ...verbatim, rightTypes: ['design'] as const },
      },
    };
    expect(checkProgramme(rules, unitedStates, ['US'], '2026-03-02')).toEqual([]);
  });

  it('is checked by right: copyright in the United States has its own window', () => {
    const brandOf = (rules: typeof expansion) =>
      checkProgramme(rules, unitedStates, ['US'], '2026-03-02').filter(({ breach }) => breach === 'conflict');
    expect(brandOf(expansion)).toEqual([]);
    const { 'us-copyright': states } = expansion.exceptions ?? {};
    if (states === undefined) throw new Error('the pack has the exception');
    const clocks = { ...states.clocks, brand: { count: 15, unit: 'business-day' } as const };
    expect(brandOf({ ...expansion, exceptions: { states: { ...states, clocks } } })).toMatchObject([
      { path: 'clocks.brand', rightTypes: ['copyright'], bound: 'not-back-too-late' },
    ]);
    expect(brandOf({ ...expansion, exceptions: {} })).toMatchObject([{ bound: 'not-back-too-soon' }]);
  });

  it('gets one finding once for all its marketplaces', () => {
    const union = lawOf('eu-dsa');
    const found = ['DE', 'FR'].flatMap((one) => checkProgramme(expansion, union, [one], '2026-03-02'));
    const together = findingsTogether(found);
    expect(found.length).toBe(2 * together.length);
    expect(together.every(({ territories }) => territories.join() === 'DE,FR')).toBe(true);
  });

  it('is not checked against the law of another territory, or against one that is not in force yet', () => {
    expect(checkProgramme(expansion, china, ['US'], '2026-03-02')).toEqual([]);
    expect(checkProgramme(expansion, china, ['CN'], '2018-12-31')).toEqual([]);
  });
});
