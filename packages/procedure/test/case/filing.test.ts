import { describe, expect, it } from 'vitest';
import type { FileComplaint } from '../../src/case/commands.ts';
import { type FilingGap, filingGaps } from '../../src/refusals.ts';
import { sampleRules } from '../sample-rules.ts';
import {
  agency,
  brand,
  desk,
  listing,
  mark,
  participant,
  Stage,
  sealed,
  shop,
  storefront,
  system,
  variant,
} from '../stage.ts';

type Told = readonly [gap: FilingGap, more: Partial<FileComplaint>, prepare?: (stage: Stage) => void];

const outcome = (index: number, kind: 'overturned' | 'upheld') =>
  ({ type: 'record-outcome', case: `old-${index}`, reason: 'counterfeit', outcome: kind }) as const;

const shown = (screened: number, infringing: number, closable = true) =>
  new Stage().screened(screened, infringing, closable);

/** One complaint for each possible gap, with no other gap. */
const stories: readonly Told[] = [
  ['declaration-missing', { declaration: false }],
  ['ground-not-for-takedown', { ground: 'price-maintenance' }],
  [
    'complainant-not-active',
    { complainant: 'nobody', holder: 'nobody', right: 'alien' },
    (stage) => stage.register('alien', 'nobody'),
  ],
  ['complainant-suspended', {}, suspend],
  ['over-cap', {}, fill],
  ['unknown-right', { right: 'no-such' }],
  ['right-not-verified', { right: 'raw' }, unverified],
  ['right-expired', {}, (stage) => stage.must(stage.right(mark, { type: 'lapse', cause: 'cancelled' }, desk('ann')))],
  ['right-not-yours', { complainant: 'thief', holder: 'thief' }, (stage) => stage.enrol('thief', 'rights-holder')],
  ['mandate-missing', { agent: agency }],
  ['reason-not-for-right-type', { reason: 'patent' }],
  ['class-not-covered', { listing: { exists: true, shipsTo: ['CN'], shown: 'text', classes: [3] } }],
  ['territory-not-covered', { listing: { exists: true, shipsTo: ['US', 'CA'], shown: 'text' } }],
  ['storefront-below-threshold', { target: storefront('shop'), shop: shown(5, 2) }],
  ['storefront-not-closable', { target: storefront('shop'), shop: shown(5, 5, false) }],
  ['listing-not-found', { listing: { exists: false, shipsTo: ['CN'], shown: 'text' } }],
  [
    'variant-not-found',
    { target: variant('x', 'red'), listing: { exists: true, shipsTo: ['CN'], shown: 'text', hasVariant: false } },
  ],
  ['duplicate-open', {}, (stage) => stage.must(stage.file('first', { target: listing('x') }))],
  [
    'already-decided',
    {},
    (stage) => {
      stage.file('first', { target: listing('x') });
      stage.must(stage.case('first', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    },
  ],
  ['still-down', {}, (stage) => stage.upheld('first', { target: listing('x') })],
  ['parent-not-upheld', { parent: 'first' }, (stage) => stage.file('first')],
];

function suspend(stage: Stage): void {
  stage.must(stage.complainant(brand, { type: 'warn' }, desk('ann')));
  stage.must(stage.complainant(brand, { type: 'suspend' }, desk('ann')));
}
function fill(stage: Stage): void {
  for (let filed = 0; filed < 20; filed += 1) stage.must(stage.file(`filler-${filed}`));
}
function unverified(stage: Stage): void {
  const right = { office: 'CNIPA', number: 'raw', territories: [], classes: [], rightType: 'trademark' } as const;
  stage.must(stage.right('raw', { ...right, type: 'register', right: 'raw', holder: brand }, participant(brand)));
}

const missingOf = (stage: Stage, id: string): readonly string[] => {
  const state = stage.world.case(id);
  return state.status === 'new' ? [] : (state.decision?.missing ?? []).map(({ code }) => code);
};

describe('a complaint that lacks something', () => {
  it.each(stories.map(([gap, more, prepare]) => ({ gap, more, prepare })))(
    'is refused with $gap, and with nothing else',
    ({ gap, more, prepare }) => {
      const stage = new Stage();
      prepare?.(stage);
      stage.must(stage.file('c1', { target: listing('x'), ...more }));
      expect(missingOf(stage, 'c1')).toEqual([gap]);
      expect(stage.world.case('c1')).toMatchObject({ status: 'refused', decision: { outcome: 'refused', by: 'rule' } });
      const about = stage.world.effects.filter((effect) => 'case' in effect && effect.case === 'c1');
      expect(about).toMatchObject([{ kind: 'notice', notice: 'complaint-refused', missing: [{ code: gap }] }]);
    },
  );

  it('under a pack that asks for evidence and membership', () => {
    const rules = {
      ...sampleRules,
      membershipRequired: true,
      evidence: 'required',
      evidenceKinds: [{ kind: 'test-purchase', texts: { en: '', 'zh-CN': '' } }],
    } as const;
    const stage = new Stage({ rules });
    stage.must(stage.file('c1', { evidence: [{ kind: 'hearsay', id: 'e', sha256: 'ab' }] }));
    expect(missingOf(stage, 'c1')).toEqual(['evidence-missing', 'membership-required']);
    const member = new Stage({ rules, membership: 'member' });
    member.must(member.file('c1', { evidence: [{ kind: 'test-purchase', id: 'e', sha256: 'ab' }] }));
    expect(member.status('c1')).toBe('answer-window');
  });

  it('covers every gap', () => {
    const byOtherRules = ['evidence-missing', 'membership-required', 'variant-not-offered', 'variant-not-separable'];
    const told = [...stories.map(([gap]) => gap), ...byOtherRules];
    expect([...told].sort()).toEqual([...filingGaps].sort());
  });

  it('names each of several things at once', () => {
    const stage = new Stage();
    stage.must(
      stage.file('c1', {
        declaration: false,
        right: 'no-such',
        listing: { exists: false, shipsTo: [], shown: 'text' },
      }),
    );
    expect(missingOf(stage, 'c1')).toEqual(['declaration-missing', 'unknown-right', 'listing-not-found']);
  });

  it('may be filed again without the gap, unlike a withdrawn or decided one', () => {
    const stage = new Stage();
    stage.must(stage.file('c1', { target: listing('x'), declaration: false }));
    stage.must(stage.file('c2', { target: listing('x') }));
    expect(stage.status('c2')).toBe('answer-window');
    stage.must(stage.case('c2', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    stage.must(stage.file('c3', { target: listing('x') }));
    expect(missingOf(stage, 'c3')).toEqual(['already-decided']);
    stage.must(
      stage.file('c4', { target: listing('x'), evidence: [{ kind: 'test-purchase', id: 'e', sha256: 'ab' }] }),
    );
    expect(stage.status('c4')).toBe('answer-window');
  });
});

describe('unknown facts do not count against a complaint', () => {
  it.each([[{ shipsTo: [] }], [{ shipsTo: ['CN'], classes: [] }]])('%o', (found) => {
    const stage = new Stage();
    stage.must(stage.file('c1', { listing: { exists: true, shown: 'text', ...found } }));
    expect(stage.status('c1')).toBe('answer-window');
  });
});

describe('the same complaint again', () => {
  const evidence = (...hashes: string[]) => hashes.map((sha256) => ({ kind: 'test-purchase', id: sha256, sha256 }));
  const codes = (stage: Stage, id: string) => {
    const state = stage.world.case(id);
    return state.status === 'new' ? [] : (state.decision?.missing ?? []).map(({ code }) => code);
  };

  it.each(['mistake', 'authorised-since', 'duplicate', 'settled'] as const)(
    'after a withdrawal (%s) needs new evidence',
    (withdrawal) => {
      const stage = new Stage();
      stage.must(stage.file('c1', { target: listing('x'), evidence: evidence('first') }));
      stage.must(stage.case('c1', { type: 'withdraw', withdrawal }, participant(brand)));
      stage.must(stage.file('c2', { target: listing('x') }));
      stage.must(stage.file('c3', { target: listing('x'), evidence: evidence('first') }));
      expect([codes(stage, 'c2'), codes(stage, 'c3')]).toEqual([['already-decided'], ['already-decided']]);
      stage.must(stage.file('c4', { target: listing('x'), evidence: evidence('first', 'second') }));
      expect(codes(stage, 'c4')).toEqual([]);
    },
  );
});

describe('the lane', () => {
  const laneOf = (more: Partial<FileComplaint>, prepare: (stage: Stage) => void = () => {}) => {
    const stage = new Stage();
    prepare(stage);
    stage.must(stage.file('c1', more));
    const state = stage.world.case('c1');
    return state.status === 'new' ? [] : [state.lane, ...state.laneReasons, state.measure];
  };
  const clear = (stage: Stage) =>
    stage.must(
      stage.seller(
        shop,
        {
          type: 'grant-clearance',
          clearance: 'c',
          holder: brand,
          until: '2027-01-01T00:00:00.000Z',
          ground: 'proved-in-a-case',
        },
        desk('ann'),
      ),
    );
  const restrict = (stage: Stage) => {
    for (let index = 0; index < 4; index += 1) {
      stage.must(stage.complainant(brand, outcome(index, index === 0 ? 'overturned' : 'upheld'), system));
    }
  };
  const graduate = (stage: Stage) => {
    for (let index = 0; index < 5; index += 1) stage.must(stage.complainant(brand, outcome(index, 'upheld'), system));
  };

  it('is expedited for a newcomer too, with hide; for a good record the listing is removed', () => {
    expect(laneOf({})).toEqual(['expedited', 'hide']);
    expect(laneOf({}, graduate)).toEqual(['expedited', 'remove']);
  });
  it('is review, with the reason named', () => {
    expect(laneOf({ reason: 'trademark' })).toEqual(['review', 'reason-code', 'hide']);
    expect(laneOf({ listing: { exists: true, shipsTo: [], shown: 'text', innocentReading: true } })).toEqual([
      'review',
      'innocent-reading',
      'hide',
    ]);
    expect(laneOf({}, clear)).toEqual(['review', 'cleared-seller', 'hide']);
    expect(laneOf({ target: storefront('shop') })).toEqual(['review', 'storefront-target', 'close-storefront']);
    expect(laneOf({}, restrict)).toEqual(['review', 'restricted-standing', 'hide']);
  });
  it('is continued or ended by the desk, with reasons', () => {
    const stage = new Stage();
    stage.file('c1', { reason: 'trademark' });
    stage.file('c2', { reason: 'trademark' });
    stage.must(stage.case('c1', { type: 'decide-review', decision: 'proceed', reasons: sealed('r') }, desk('ann')));
    stage.must(
      stage.case(
        'c2',
        { type: 'decide-review', decision: 'refuse', lacks: ['other-goods'], reasons: sealed('r') },
        desk('ann'),
      ),
    );
    expect([stage.status('c1'), stage.status('c2')]).toEqual(['answer-window', 'refused']);
    expect(stage.countedAs('c2')).toBe('refused');
  });
});

describe('membership', () => {
  it('changes nothing: a member and a non-member cause the same events, word for word', () => {
    const eventsOf = (membership: 'member' | 'non-member') => {
      const stage = new Stage({ membership });
      for (const id of ['c1', 'c2', 'c3', 'c4']) stage.file(id);
      stage.answer('c2');
      stage.case('c3', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand));
      stage.file('c5', { reason: 'trademark' });
      stage.file('c6', { declaration: false });
      stage.after(60);
      return stage.world.history.filter(({ event }) => event.type !== 'complainant-registered');
    };
    expect(eventsOf('member')).toEqual(eventsOf('non-member'));
    expect(eventsOf('member').length).toBeGreaterThan(40);
  });
});
