import { describe, expect, it } from 'vitest';
import { impersonationRows, measured } from './bounds.ts';
import { flood, smallFlood } from './flood.ts';
import { impersonate, impostures } from './impersonation.ts';
import { expansion } from './place.ts';
import { type Job, play } from './scenarios.ts';

/** Ten small seeds; `npm run soak:abuse` plays full ones. */
const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
const played = (jobs: readonly Job[]) => measured(jobs.map(play));
const broken = (rows: ReturnType<typeof measured>) =>
  rows.flatMap(({ attack, what, found, holds }) => (holds === false ? [`${attack}: ${what}: ${found}`] : []));

describe('abuse', () => {
  it('E1: a flood by one account takes little down, and less than without its bound', () => {
    const rows = played(seeds.map((seed) => ({ kind: 'flood', seed, size: smallFlood(1) })));
    const known = ['genuine listings taken down', 'hours from the proof'];
    expect(broken(rows).filter((one) => !known.some((what) => one.includes(what)))).toEqual([]);
    const found = (what: string) => Number.parseInt(rows.find((one) => one.what.startsWith(what))?.found ?? '', 10);
    expect(found('genuine listings taken down')).toBeLessThan(20);
    expect(found('the same without that bound')).toBeGreaterThan(2 * found('genuine listings taken down'));
  }, 240_000);

  it('E1: where every page shows the attacker’s mark, only the bound on trust limits it, and it does', () => {
    for (const seed of seeds.slice(0, 3)) {
      const size = { ...smallFlood(1), unrelated: 100 };
      const bounded = flood(seed, size);
      expect(bounded.onTrust).toBeLessThanOrEqual(expansion.complainants.unproven ?? 0);
      const control = flood(seed, { ...size, without: ['unproven-newcomer'] });
      expect(control.wronglyDown).toBeGreaterThan(2 * bounded.wronglyDown);
    }
  }, 240_000);

  it('E3: a complainant who takes money for a retraction is found, and no honest brand is', () => {
    expect(broken(played(seeds.slice(0, 5).map((seed) => ({ kind: 'extortion', seed }))))).toEqual([]);
  }, 240_000);

  it('E5: an offence split into thirty complaints counts once, except for each brand’s own share', () => {
    const rows = broken(played(seeds.map((seed) => ({ kind: 'farming', seed }))));
    expect(rows).toEqual(['E5, three-brands: strikes: 3']);
  }, 240_000);

  it('E6: no seller misses a deadline because of a holiday, a flood or a mail that did not arrive', () => {
    expect(broken(played(seeds.map((seed) => ({ kind: 'deadlines', seed }))))).toEqual([]);
  }, 240_000);

  it('E2: no impostor takes anything down in a brand’s name', async () => {
    const rows = impersonationRows(await impersonate(1, 2 * impostures.length));
    expect(rows).toHaveLength(impostures.length);
    expect(broken(rows)).toEqual([]);
  }, 240_000);
});
