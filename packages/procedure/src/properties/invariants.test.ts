/** Invariants of the procedure over random histories; the numbers are those of the design's list. */
import { targetKey } from '@marketsafe/terms';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDemand } from '../case/demand.ts';
import { type FiledCase, isOpen } from '../case/index.ts';
import type { SellerEvent, SellerState } from '../seller/index.ts';
import { deciderOf, type Happening } from '../testing/index.ts';
import { sampleRules } from '../testing/sample-rules.ts';
import { type Act, acts, RandomHistory } from './acts.ts';
import { type Reading, readCases } from './oracle.ts';

const anyHistory: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ does: fc.constantFrom(...acts), which: fc.nat(31), how: fc.nat(59) }),
  { minLength: 30, maxLength: 150, size: 'max' },
);

/** How often the interesting things happened: a generator that never gets there proves nothing. */
const seen = new Map<string, number>();

function check(holds: (random: RandomHistory, cases: Reading) => void, everyStep = true): void {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const random = new RandomHistory();
      for (const act of history) {
        random.perform(act);
        if (everyStep) holds(random, readCases(random.stage.world.history));
      }
      if (!everyStep) {
        random.settle();
        holds(random, readCases(random.stage.world.history));
      }
      for (const { event } of random.stage.world.history) seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
    }),
    { numRuns: 100 },
  );
}

const eventsOf = (history: readonly Happening[], seller: string): readonly SellerEvent[] =>
  history.filter(({ ref }) => ref.kind === 'seller' && ref.id === seller).map(({ event }) => event as SellerEvent);

const membersOf = (state: SellerState): readonly string[] =>
  Object.values(state.strikes).flatMap(({ cases }) => Object.keys(cases));

/** Decided to be down, unless the seller has put it up again since. */
const isDown = (random: RandomHistory, decided: ReadonlySet<string | undefined>, target: string | undefined): boolean =>
  decided.has(target) && !random.putBack.has(target ?? '');

it('I1: nobody is banned while a counted strike is contested, nor by one person', () => {
  check((random) => {
    const { history } = random.stage.world;
    for (const [index, { ref, event }] of history.entries()) {
      if (event.type !== 'storefront-banned') continue;
      const before = history.slice(0, index);
      const { contested, against, parent, orphaned } = readCases(before);
      const state = before
        .filter((one) => one.ref.kind === 'seller' && one.ref.id === ref.id)
        .reduce(
          (folded, one) => deciderOf('seller').evolve(folded, one.event),
          deciderOf('seller').initial,
        ) as SellerState;
      const counted = (state.closure?.frozen ?? []).flatMap((id) => Object.keys(state.strikes[id]?.cases ?? {}));
      expect(counted.length).toBeGreaterThan(0);
      expect(counted.filter((id) => contested.has(id) || !against.has(id))).toEqual([]);
      expect(counted.filter((id) => contested.has(parent.get(id) ?? '') && !orphaned.has(id))).toEqual([]);
      const users = before.flatMap((one) =>
        one.ref.id === ref.id && one.event.type === 'ban-approved' ? [one.event.user] : [],
      );
      expect(new Set(users.slice(-2)).size).toBe(2);
    }
  }, false);
});

it('I1: a ban that was declined is approved only on grounds that came after', () => {
  check((random) => {
    for (const state of random.stage.world.sellers()) {
      const weighed = new Set<string>();
      let declined = false;
      let counted: readonly string[] = [];
      let points = 0;
      for (const event of eventsOf(random.stage.world.history, state.seller ?? '')) {
        if (event.type === 'storefront-closed') declined = false;
        if (event.type === 'storefront-closed' || event.type === 'closure-recounted') {
          declined = declined && event.points <= points && event.frozen.every((id) => weighed.has(id));
          counted = event.frozen;
          points = event.points;
        }
        if (event.type === 'ban-declined') {
          declined = true;
          for (const id of counted) weighed.add(id);
        }
        if (event.type === 'ban-approved' || event.type === 'storefront-banned') expect(declined).toBe(false);
      }
    }
  }, false);
});

it('I2: a case counts in one strike, once, and near complaints of one right never in two', () => {
  check((random, { against, filedAt, seller }) => {
    for (const state of random.stage.world.sellers()) {
      const members = membersOf(state);
      expect(new Set(members).size).toBe(members.length);
      expect(members.filter((id) => !against.has(id) || seller.get(id) !== state.seller)).toEqual([]);
      for (const one of Object.values(state.strikes)) {
        for (const other of Object.values(state.strikes)) {
          if (one.id >= other.id || one.right !== other.right || one.track !== other.track) continue;
          const apart = Math.abs(Date.parse(filedAt.get(one.id) ?? '') - Date.parse(filedAt.get(other.id) ?? ''));
          expect(apart).toBeGreaterThan(sampleRules.strikes.mergeDays * 86_400_000);
        }
      }
    }
  });
});

it('I4: nothing counts against a seller that was not told why', () => {
  let early = 0;
  check((random) => {
    const told = new Set<string>();
    for (const { ref, event } of random.stage.world.history) {
      if (event.type === 'notice-delivered') told.add(ref.id);
      if (event.type === 'case-released' && event.awaitsNotice) early += 1;
      if (event.type === 'strike-issued') expect(told).toContain(event.strike);
      if (event.type === 'strike-joined' || event.type === 'strike-regraded') expect(told).toContain(event.case);
    }
  }, false);
  expect(early).toBeGreaterThanOrEqual(5);
});

it('while a hold or a referral stands, nothing of the case runs out', () => {
  check((random) => {
    for (const { hold, referral, clocks, decision } of random.stage.world.cases()) {
      if (hold === undefined && referral === undefined) continue;
      expect(clocks).toEqual({});
      expect([decision?.appealUntil, decision?.lateProofUntil]).toEqual([undefined, undefined]);
    }
  });
});

it('I6: a withdrawal restores exactly once, whenever it meets the removal, unless another measure is in force', () => {
  check((random, { inForce, target }) => {
    const { history } = random.stage.world;
    const held = new Set([...inForce].map((id) => target.get(id)));
    for (const [index, { ref, event }] of history.entries()) {
      const isWithdrawn = event.type === 'case-withdrawn' || event.type === 'demand-decided';
      if (!isWithdrawn || event.to !== 'restoring') continue;
      const restored = history
        .slice(index)
        .filter((one) => one.ref.id === ref.id && one.event.type === 'case-restored');
      expect(restored).toHaveLength(1);
      expect(random.stage.status(ref.id)).toBe('restored');
      expect(random.down().has(target.get(ref.id) ?? '')).toBe(isDown(random, held, target.get(ref.id)));
      expect(random.stage.world.sellers().flatMap(membersOf)).not.toContain(ref.id);
    }
  }, false);
});

it('I6: a retraction costs its complainant what it is, once, and what was pressed for is a mistake whatever the case came to', () => {
  check(({ stage }) => {
    for (const state of stage.world.cases()) {
      const { extortions = {} } = stage.world.complainant(state.complainant);
      const found = state.demands?.some(({ finding }) => finding === 'extortion-found') ?? false;
      expect(state.case in extortions).toBe(found);
      if (state.decision?.outcome !== 'withdrawn') continue;
      const { withdrawal } = state.decision;
      const outcome = state.settlementWaits
        ? undefined
        : withdrawal === undefined
          ? 'restored-by-silence'
          : sampleRules.withdrawals[withdrawal].countsAgainst
            ? 'withdrawn-mistake'
            : 'withdrawn-other';
      expect(stage.countedAs(state.case, state.complainant)).toBe(outcome);
      if (state.settlementWaits) expect(openDemand(state)).toBeDefined();
    }
  }, false);
});

it('a record adds up to what its cases say that they count as, whatever was undone', () => {
  check(({ stage }) => {
    const { world } = stage;
    for (const who of ['brand', 'rival']) {
      const { tallies = {}, extortions = {} } = world.complainant(who);
      const counts = new Map<string, number>();
      const add = (place: string, by: number) => counts.set(place, (counts.get(place) ?? 0) + by);
      for (const one of world.cases()) {
        const counted = one.counted?.[who];
        if (counted === undefined || one.case in extortions) continue;
        add([counted.countsUntil, counted.day, one.reason, counted.outcome].join(' '), 1);
      }
      for (const { countsUntil, day, reason } of Object.values(extortions))
        add([countsUntil, day, reason, 'extortion'].join(' '), 1);
      for (const [until, days] of Object.entries(tallies))
        for (const [day, reasons] of Object.entries(days))
          for (const [reason, tally] of Object.entries(reasons))
            for (const [key, count] of Object.entries(tally))
              if (key !== 'filed' && key !== 'countered')
                add([until, day, reason, key.split(':')[0]].join(' '), -count);
      // What left the window is dropped when the next entry is made.
      const wrong = [...counts].filter(([place, count]) => count !== 0 && place.slice(0, 24) > world.now);
      expect(wrong).toEqual([]);
      const answers = world.history.flatMap(({ ref, event }) =>
        ref.id === who && event.type === 'answer-counted' ? [event.case] : [],
      );
      expect(new Set(answers).size).toBe(answers.length);
    }
  }, false);
});

it('no complainant is told of a report, nor of a demand that was not found', () => {
  check(({ stage }) => {
    const found = stage.world.history.filter(
      ({ event }) => event.type === 'demand-decided' && event.finding === 'extortion-found',
    );
    const told = stage.world.effects.filter(
      (effect) => effect.kind === 'notice' && effect.notice.startsWith('demand-'),
    );
    const brands = told.filter((effect) => effect.kind === 'notice' && effect.to === 'complainant');
    expect(brands.every((effect) => effect.kind === 'notice' && effect.notice === 'demand-found')).toBe(true);
    expect(brands).toHaveLength(found.length);
  }, false);
});

it('I7: an appeal won undoes listing, strike, closure, ban and what was derived from them', () => {
  check((random, { against, inForce, target }) => {
    const { world } = random.stage;
    for (const { ref, event } of world.history) {
      if (event.type !== 'appeal-allowed' || event.outcome !== 'overturned' || against.has(ref.id)) continue;
      expect(inForce.has(ref.id)).toBe(false);
      const held = new Set([...inForce].map((id) => target.get(id)));
      expect(random.down().has(target.get(ref.id) ?? '')).toBe(isDown(random, held, target.get(ref.id)));
    }
    for (const state of world.sellers()) {
      const { closure, ban, recognised } = state;
      const storefront =
        state.targets[targetKey({ kind: 'storefront', marketplace: 'taobao', id: state.seller?.split('/')[1] ?? '' })];
      const counted = (closure?.frozen ?? []).map((id) => state.strikes[id]);
      const standing = counted.filter((strike) => Object.keys(strike?.cases ?? {}).every((id) => against.has(id)));
      const points = standing.reduce((sum, strike) => sum + (strike?.points ?? 0), 0);
      if (closure !== undefined) expect(points).toBeGreaterThanOrEqual(sampleRules.strikes.closeAt);
      if (closure === undefined) expect(ban).toBeUndefined();
      if (recognised !== undefined) {
        const of = world.seller(recognised.of);
        expect(of.closure ?? of.recognised).toBeDefined();
      }
      const causes = [closure && 'closure', ban && 'ban', recognised && 'recognition'].filter(Boolean);
      expect(Object.keys(storefront?.measures ?? {}).sort()).toEqual(causes.sort());
      expect(random.down().has(`storefront/${state.seller?.split('/')[1]}`)).toBe(causes.length > 0);
    }
  }, false);
});

/** Strikes that were issued and did not fall since, in the order of their last issue. */
function standingInOrder(events: readonly SellerEvent[]): readonly { readonly id: string; readonly track: string }[] {
  let standing: { id: string; track: string }[] = [];
  for (const event of events) {
    if (event.type === 'strike-issued') standing.push({ id: event.strike, track: event.track });
    if (event.type === 'strike-expunged') standing = standing.filter(({ id }) => id !== event.strike);
  }
  return standing;
}

it('I7: a strike is a repetition only of strikes that have not fallen', () => {
  check((random) => {
    for (const state of random.stage.world.sellers()) {
      const standing = standingInOrder(eventsOf(random.stage.world.history, state.seller ?? ''));
      for (const strike of Object.values(state.strikes)) {
        const track = standing.filter((one) => one.track === strike.track).map(({ id }) => id);
        const before = track.slice(0, track.indexOf(strike.id));
        const members = Object.values(strike.cases);
        const plain =
          members.length < sampleRules.strikes.volumeGrave && members.every(({ gravity }) => gravity === 'normal');
        if (plain && before.length < 2) expect(strike.points).toBe(12);
      }
    }
  }, false);
});

it('I7: what a case cost for coming back falls with the decision that it continued', () => {
  check((random, { orphaned }) => {
    for (const state of random.stage.world.sellers()) {
      for (const { cases } of Object.values(state.strikes)) {
        for (const id of Object.keys(cases).filter((one) => orphaned.has(one))) {
          expect(cases[id]?.gravity).not.toBe('organised');
        }
      }
    }
  });
});

it('goods came back only where the marketplace showed them again', () => {
  check((random) => {
    const { world } = random.stage;
    for (const { case: id, parent, target, status } of world.cases()) {
      const before = world.case(parent ?? '');
      if (before.status === 'new' || targetKey(before.target) !== targetKey(target) || status === 'refused') continue;
      const shown = world.history.findIndex(
        ({ event }) => event.type === 'target-reappeared' && targetKey(event.target) === targetKey(target),
      );
      const accepted = world.history.findIndex(
        ({ ref, event }) => ref.id === id && (event.type === 'complaint-accepted' || event.type === 'appeal-allowed'),
      );
      expect(shown).toBeGreaterThanOrEqual(0);
      expect(shown).toBeLessThan(accepted);
      expect(random.relisted).toContain(targetKey(target));
    }
  }, false);
});

it('I8: what falls by an audit was found wrong by two people who had decided nothing in it', () => {
  let fallen = 0;
  check((random) => {
    const deciders = new Map<string, string[]>();
    const wrong = new Map<string, string[]>();
    for (const { ref, event, actor } of random.stage.world.history) {
      if (ref.kind !== 'case') continue;
      const before = deciders.get(ref.id) ?? [];
      if (event.type === 'audit-read') {
        expect(before).not.toContain(event.decider);
        if (event.finding === 'wrong') wrong.set(ref.id, [...(wrong.get(ref.id) ?? []), event.decider]);
      }
      if (event.type === 'case-overturned' && event.by === 'audit') {
        fallen += 1;
        expect(new Set(wrong.get(ref.id)).size).toBe(2);
      }
      if (actor.kind === 'desk') deciders.set(ref.id, event.type === 'case-held' ? before : [...before, actor.user]);
    }
  }, false);
  expect(fallen).toBeGreaterThanOrEqual(5);
});

it('I10: once everything is carried out and delivered, no case waits for a marketplace', () => {
  check((random) => {
    const waiting = random.stage.world.cases().filter(({ status }) => waitsForMarketplace.has(status));
    expect(waiting.map(({ case: id }) => id)).toEqual([]);
  }, false);
});

const waitsForMarketplace: ReadonlySet<string> = new Set(['removing', 'unconfirmed', 'notifying', 'restoring']);

it('I11: nothing is taken down under a right that has lapsed', () => {
  check((random) => {
    const lapsed = new Set<string>();
    for (const { ref, event } of random.stage.world.history) {
      if (event.type === 'right-lapsed') lapsed.add(ref.id);
      if (event.type === 'right-renewed') lapsed.delete(ref.id);
      const takesDown =
        event.type === 'review-passed' ||
        event.type === 'complaint-accepted' ||
        (event.type === 'appeal-allowed' && event.outcome !== 'overturned');
      const state = takesDown ? random.stage.world.case(ref.id) : undefined;
      if (state !== undefined && state.status !== 'new') expect([...lapsed]).not.toContain(state.right);
    }
  }, false);
});

it('I12: at most one undecided case per right, listing and reason, and one counted strike for each time it was put up', () => {
  check((random, { against }) => {
    const { world } = random.stage;
    const tripleOf = ({ right, target, reason, seller }: FiledCase) =>
      `${right} ${targetKey(target)} ${reason} ${seller}`;
    const open = world.cases().filter((one) => isOpen(one));
    expect(new Set(open.map(tripleOf)).size).toBe(open.length);
    const counted = new Set(world.sellers().flatMap(membersOf));
    const struck = world.cases().filter((one) => counted.has(one.case) && against.has(one.case));
    const times = struck.map((one) => `${tripleOf(one)} ${one.parent ?? ''}`);
    expect(new Set(times).size).toBe(times.length);
  });
});

it('I20: strikes are conserved, and what the marketplace has down is what is decided to be', () => {
  check((random, { inForce, target, seller }) => {
    for (const state of random.stage.world.sellers()) {
      let active = 0;
      for (const event of eventsOf(random.stage.world.history, state.seller ?? '')) {
        if (event.type === 'strike-issued') active += 1;
        if (event.type === 'strike-expunged') active -= 1;
        if (event.type === 'strikes-expired') active -= event.strikes.length;
      }
      expect(Object.keys(state.strikes)).toHaveLength(active);
    }
    const listings = [...random.down()].filter((key) => key.startsWith('listing/')).sort();
    const decided = new Set([...inForce].filter((id) => seller.has(id)).map((id) => target.get(id)));
    expect(listings).toEqual([...decided].filter((key) => isDown(random, decided, key)).sort());
  }, false);
});

it('strikes expire on their day, frozen ones never', () => {
  check((random) => {
    const frozen = new Map<string, readonly string[]>();
    const issued = new Map<string, string>();
    for (const { ref, event, at } of random.stage.world.history) {
      if (event.type === 'storefront-closed' || event.type === 'closure-recounted') frozen.set(ref.id, event.frozen);
      if (event.type === 'storefront-reopened') frozen.delete(ref.id);
      if (event.type === 'strike-issued') issued.set(event.strike, event.issuedAt);
      if (event.type !== 'strikes-expired') continue;
      for (const id of event.strikes) {
        expect(Date.parse(at) - Date.parse(issued.get(id) ?? '')).toBeGreaterThanOrEqual(365 * 86_400_000);
        expect(frozen.get(ref.id) ?? []).not.toContain(id);
      }
    }
  }, false);
});

it('folding the history, through JSON, gives the states', () => {
  check((random) => {
    const { world } = random.stage;
    const stored = JSON.parse(JSON.stringify(world.history)) as readonly Happening[];
    for (const { ref, state } of world.states()) {
      const decider = deciderOf(ref.kind);
      const own = stored.filter((one) => one.ref.kind === ref.kind && one.ref.id === ref.id);
      expect(own.reduce((folded, { event }) => decider.evolve(folded, event), decider.initial)).toEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  }, false);
});

it('I9: whoever is told of a measure or a decision is told its ground, and of a refusal each thing that is missing', () => {
  const decisions: ReadonlySet<string> = new Set([
    ...['complaint-refused', 'case-upheld', 'case-overturned', 'case-withdrawn', 'case-discontinued'],
    ...['appeal-decided', 'ban-declined', 'reregistration-confirmed'],
  ]);
  const measures: ReadonlySet<string> = new Set([
    ...['storefront-closed', 'storefront-banned', 'reregistration-recognised'],
  ]);
  check(({ stage }) => {
    for (const effect of stage.world.effects) {
      if (effect.kind !== 'notice') continue;
      const { notice, decision, measure } = effect;
      expect([notice, decision?.ground !== undefined]).toEqual([notice, decisions.has(notice)]);
      expect([notice, measure?.ground !== undefined]).toEqual([notice, measures.has(notice)]);
      if (notice === 'complaint-refused') expect(decision?.missing.length).toBeGreaterThan(0);
      if (decision?.cause === 'removal-refused') expect(decision.missing.length).toBeGreaterThan(0);
      if (notice === 'case-discontinued') expect(decision?.cause).toBeDefined();
    }
  }, false);
});

it('the histories above got to everything that matters', () => {
  for (const type of [
    'storefront-closed',
    'storefront-reopened',
    'storefront-banned',
    'ban-declined',
    'ban-lifted',
    'appeal-allowed',
    'late-proof-received',
    'strike-joined',
    'strike-expunged',
    'strikes-expired',
    'strike-rerated',
    'reregistration-recognised',
    'recognition-lifted',
    'removal-unconfirmed',
    'target-reappeared',
    'target-unconfirmed',
    'demand-reported',
    'demand-decided',
    'extortion-recorded',
    'extortion-undone',
    'child-attached',
    'parent-contested',
    'parent-settled',
    'parent-fell',
  ]) {
    expect([type, seen.get(type) ?? 0]).toEqual([type, expect.toSatisfy((count: number) => count >= 5)]);
  }
});
