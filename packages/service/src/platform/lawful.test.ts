import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertLawful } from './lawful.ts';
import { loadPolicies, policyDirectory } from './policies.ts';
import { type Programme, packById } from './programme.ts';

const policies = await loadPolicies();
const now = new Date('2026-03-02T02:00:00.000Z');

function programme(
  pack: string,
  ...marketplaces: Pick<Programme['marketplaces'][number], 'id' | 'forum' | 'territories'>[]
) {
  return { ...policies, rules: packById(policies.packs, pack), marketplaces } as unknown as Programme;
}

describe('two versions of one pack', () => {
  it('that are in force on one day are refused, naming both files', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'marketsafe-policies-'));
    await cp(policyDirectory, directory, { recursive: true });
    await cp(join(directory, 'us-dmca'), join(directory, 'us-dmca-again'), { recursive: true });
    await expect(loadPolicies(directory)).rejects.toThrow(
      /us-dmca-again.law\.yaml from: is in force together with .*us-dmca.law\.yaml/,
    );
    const file = join(directory, 'us-dmca-again', 'law.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('calendar: united-states', 'calendar: atlantis'));
    await expect(loadPolicies(directory)).rejects.toThrow(
      /us-dmca-again.law\.yaml:\d+ calendar: there is no calendar "atlantis"/,
    );
    await rm(directory, { recursive: true });
  });
});

describe('a programme at its start', () => {
  it('is told what is not settled where its marketplaces offer goods', () => {
    const doubts = assertLawful(
      programme('marketsafe-expansion', { id: 'taobao', forum: 'decides-here', territories: ['CN'] }),
      now,
    );
    expect(doubts).toHaveLength(3);
    expect(doubts.join('\n')).toMatch(
      /marketsafe-expansion\/pack\.yaml standBehind: .*cn-ecommerce-law ruling-past-the-wait/,
    );
  });

  it('is refused where a value breaks the law of one of them, naming file, path and reason', () => {
    const meli = programme('mercado-libre-bpp', { id: 'taobao', forum: 'decides-here', territories: ['MX', 'CN'] });
    expect(() => assertLawful(meli, now)).toThrow(
      /break the law where taobao \(MX, CN\) offers goods:\n.*mercado-libre-bpp\/pack\.yaml standBehind: is upheld.*Art\. 43\(2\)/,
    );
  });

  it('may run in China, the Union and the United States at once, a marketplace for each', () => {
    const doubts = assertLawful(
      programme(
        'marketsafe-expansion',
        { id: 'taobao', forum: 'decides-here', territories: ['CN'] },
        { id: 'markt', forum: 'decides-here', territories: ['DE', 'FR'] },
        { id: 'harbor', forum: 'decides-here', territories: ['US'] },
      ),
      now,
    );
    expect(doubts.join('\n')).toMatch(/standBehind: .*us-dmca only-an-action-keeps-down, for US and copyright/);
    expect(doubts.join('\n')).toMatch(/for DE, FR and trademark/);
  });

  it('has no marketplace whose territories ask for two windows for one right', () => {
    const both = { id: 'harbor', forum: 'decides-here', territories: ['US', 'CN'] } as const;
    expect(() => assertLawful(programme('marketsafe-expansion', both), now)).toThrow(
      /exceptions\.us-copyright\.clocks\.brand: is 10 business days, which may be longer than 15 calendar days/,
    );
    const states = programme('marketsafe-expansion', { ...both, territories: ['US', 'CA'] });
    const { 'us-copyright': exception } = states.rules.exceptions ?? {};
    if (exception === undefined) throw new Error('the pack has the exception');
    const exceptions = { 'us-copyright': exception, canada: { ...exception, territories: ['CA'] } };
    expect(() => assertLawful({ ...states, rules: { ...states.rules, exceptions } }, now)).toThrow(
      /pack\.yaml exceptions\.canada: holds for copyright on harbor \(US, CA\), and so does "us-copyright"/,
    );
  });

  it('answers for no marketplace that decides itself, nor for a territory without a legal pack', () => {
    const there = programme('mercado-libre-bpp', { id: 'taobao', forum: 'decides-there', territories: ['CN'] });
    expect(assertLawful(there, now)).toEqual([]);
    expect(
      assertLawful(programme('mercado-libre-bpp', { id: 'ml', forum: 'decides-here', territories: ['MX'] }), now),
    ).toEqual([]);
  });

  it('is told when a rule of law was to be looked at again', () => {
    const ireland = programme('marketsafe-expansion', { id: 'shop', forum: 'decides-here', territories: ['IE'] });
    expect(assertLawful(ireland, now).join()).not.toContain('looked at again');
    expect(assertLawful(ireland, new Date('2027-07-01T00:00:00.000Z')).join('\n')).toMatch(
      /eu-dsa\/law\.yaml clocks\.closure-notice\.0\.checkBy: was to be looked at again by 2027-06-30/,
    );
  });
});
