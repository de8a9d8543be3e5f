import { describe, expect, it } from 'vitest';
import { explainGap, gapFor } from '../../src/case/explain-gaps.ts';
import { sampleRules } from '../sample-rules.ts';
import { agency, brand, Stage } from '../stage.ts';

const small = {
  ...sampleRules,
  complainants: {
    ...sampleRules.complainants,
    dailyCap: { ...sampleRules.complainants.dailyCap, newcomer: 2 },
    graduateAfter: 5,
  },
};
const explained = (stage: Stage, id: string) => {
  const state = stage.world.case(id);
  const missing = state.status === 'new' ? [] : (state.decision?.missing ?? []);
  return missing.map((one) => explainGap(one, small));
};

describe('the facts of a refusal', () => {
  it('for a daily cap are the number filed, the cap, its next start and how to raise it', () => {
    const stage = new Stage({ rules: small });
    for (const id of ['c1', 'c2', 'c3']) stage.file(id);
    expect(explained(stage, 'c3')).toMatchObject([
      {
        gap: 'over-cap',
        of: 'complainant',
        numbers: [{ what: 'filed-today', number: 2, bound: 2, holds: 'below' }],
        changes: [
          { change: 'next-day', on: '2026-03-03' },
          { change: 'graduates', upheld: 5 },
        ],
        rule: 'complainants.dailyCap.newcomer',
      },
    ]);
  });

  it('are shown to the record’s owner only: an agent does not learn what its client filed', () => {
    const stage = new Stage({ rules: small });
    for (const id of ['c1', 'c2']) stage.file(id);
    const until = '2026-12-31T00:00:00.000Z';
    stage.must(
      stage.right('mark', { type: 'grant-mandate', agent: agency, until }, { kind: 'participant', participant: brand }),
    );
    stage.file('c3', { agent: agency });
    const [one] = explained(stage, 'c3');
    if (one === undefined) throw new Error('nothing was explained');
    expect(gapFor(one, 'agent')).toMatchObject({ numbers: [], changes: [], rule: 'complainants.dailyCap.newcomer' });
    expect(gapFor(one, 'complainant').numbers).toHaveLength(1);
    expect(gapFor(one, 'desk').numbers).toHaveLength(1);
  });

  it('for a territory or class are the listing’s and the right’s values, and a right that would fit', () => {
    const stage = new Stage({ rules: small });
    stage.file('c1', { listing: { exists: true, shipsTo: ['FR', 'DE'], shown: 'text', classes: [3] } });
    expect(explained(stage, 'c1')).toMatchObject([
      {
        gap: 'class-not-covered',
        compared: { listing: ['3'], right: ['25'] },
        changes: [{ change: 'other-right', covers: ['3'] }],
      },
      {
        gap: 'territory-not-covered',
        compared: { listing: ['FR', 'DE'], right: ['CN'] },
        changes: [{ change: 'other-right', covers: ['FR', 'DE'] }],
        rule: 'premises',
      },
    ]);
  });

  it('for an unverified right are how to verify it; and nothing if the code says everything', () => {
    const gap = { code: 'right-not-verified', field: 'right' } as const;
    expect(explainGap(gap, small)).toMatchObject({ changes: [{ change: 'verify-right' }], numbers: [] });
    expect(explainGap({ code: 'declaration-missing' }, small)).toBeUndefined();
  });
});
