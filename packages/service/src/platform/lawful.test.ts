import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertLawful } from './lawful.ts';
import { loadPolicies, policyDirectory } from './policies.ts';
import { type Programme, rulesInForce, versionsOf } from './programme.ts';

const policies = await loadPolicies();
const now = new Date('2026-03-02T02:00:00.000Z');

function programme(
  pack: string,
  ...marketplaces: Pick<Programme['marketplaces'][number], 'id' | 'forum' | 'territories'>[]
) {
  return { ...policies, versions: versionsOf(policies.packs, pack), marketplaces } as unknown as Programme;
}

describe('two versions of one pack', () => {
  it('in force on the same day are refused, naming both files', async () => {
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

describe('versions of a programme pack', () => {
  it('leave no day without rules, and have a publication date', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'marketsafe-policies-'));
    await cp(policyDirectory, directory, { recursive: true });
    await cp(join(directory, 'marketsafe-2013'), join(directory, 'marketsafe-2013-next'), { recursive: true });
    const redate = async (folder: string, dates: string) => {
      const file = join(directory, folder, 'pack.yaml');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^from: [\s\S]*?\n(?=\n)/m, `${dates}\n`));
    };
    await redate('marketsafe-2013', 'from: 2013-01-01\nuntil: 2027-01-01');
    await redate('marketsafe-2013-next', 'from: 2027-02-01');
    const gap = loadPolicies(directory);
    await expect(gap).rejects.toThrow(
      /2013-next.pack\.yaml from: leaves "marketsafe-2013" without rules from 2027-01-01, when .*2013.pack\.yaml ends, until 2027-02-01/,
    );
    await expect(gap).rejects.toThrow(/2013-next.pack\.yaml announced: is missing/);
    await redate('marketsafe-2013-next', 'from: 2027-01-01\nannounced: 2027-01-02');
    await expect(loadPolicies(directory)).rejects.toThrow(/2013-next.pack\.yaml:\d+ announced: is not before "from"/);
    await redate('marketsafe-2013-next', 'from: 2026-12-01\nannounced: 2026-10-01');
    await expect(loadPolicies(directory)).rejects.toThrow(/2013-next.pack\.yaml from: is in force together with/);
    await redate('marketsafe-2013-next', 'from: 2027-01-01\nannounced: 2026-10-01');
    const { packs } = await loadPolicies(directory);
    const versions = versionsOf(packs, 'marketsafe-2013');
    const on = (now: string, marketplaces: Programme['marketplaces'] = []) =>
      rulesInForce({ versions, marketplaces }, now, 'harbor').pack.from;
    expect([on('2026-12-31T15:59:59.999Z'), on('2026-12-31T16:00:00.000Z')]).toEqual(['2013-01-01', '2027-01-01']);
    // In New York the day begins thirteen hours later.
    const harbor = [{ id: 'harbor', zone: 'America/New_York' }] as unknown as Programme['marketplaces'];
    expect(on('2027-01-01T04:59:59.999Z', harbor)).toBe('2013-01-01');
    expect(on('2027-01-01T05:00:00.000Z', harbor)).toBe('2027-01-01');
    await rm(directory, { recursive: true });
  });

  it('that have all ended stop the start', () => {
    const ended = programme('marketsafe-expansion');
    const versions = ended.versions.map((rules) => ({ ...rules, pack: { ...rules.pack, until: '2026-02-01' } }));
    expect(() => assertLawful({ ...ended, versions }, now)).toThrow(
      /pack\.yaml until: has ended, and no version of "marketsafe-expansion" is in force on 2026-03-02/,
    );
  });
});

describe('a programme at its start', () => {
  it('is warned of unsettled law where its marketplaces offer goods', () => {
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
    expect(doubts.join('\n')).not.toContain('us-dmca');
    expect(doubts.join('\n')).toMatch(/for DE, FR and trademark/);
  });

  it('has no marketplace whose territories require two windows for one right', () => {
    const both = { id: 'harbor', forum: 'decides-here', territories: ['US', 'CN'] } as const;
    expect(() => assertLawful(programme('marketsafe-expansion', both), now)).toThrow(
      /exceptions\.us-copyright\.clocks\.brand: is 10 business days, which may be longer than 15 calendar days/,
    );
    const states = programme('marketsafe-expansion', { ...both, territories: ['US', 'CA'] });
    const [rules] = states.versions;
    const exception = rules?.exceptions?.['us-copyright'];
    if (rules === undefined || exception === undefined) throw new Error('the pack has the exception');
    const exceptions = { 'us-copyright': exception, canada: { ...exception, territories: ['CA'] } };
    expect(() => assertLawful({ ...states, versions: [{ ...rules, exceptions }] }, now)).toThrow(
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

  it('is warned when the review date of a rule of law has passed', () => {
    const ireland = programme('marketsafe-expansion', { id: 'shop', forum: 'decides-here', territories: ['IE'] });
    expect(assertLawful(ireland, now).join()).not.toContain('looked at again');
    expect(assertLawful(ireland, new Date('2027-07-01T00:00:00.000Z')).join('\n')).toMatch(
      /eu-dsa\/law\.yaml clocks\.closure-notice\.0\.checkBy: was to be looked at again by 2027-06-30/,
    );
  });
});
