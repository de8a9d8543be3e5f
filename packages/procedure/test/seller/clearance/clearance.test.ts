import type { ClearanceEnd, ClearanceRefusal } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLane } from '../../../src/case/lane.ts';
import type { Actor } from '../../../src/circumstances.ts';
import type { Effect } from '../../../src/effects.ts';
import { isCleared } from '../../../src/seller/clearance/cleared.ts';
import type { ClearanceCommand } from '../../../src/seller/clearance/commands.ts';
import { sampleCalendar, sampleRules } from '../../sample-rules.ts';
import { desk, listing, participant, Stage, sealed, sellerOf, shop, storefront, system } from '../../stage.ts';

const holders = ['brand', 'rival'] as const;
const rights = ['mark', 'second'] as const;
const listings = ['a', 'b'] as const;
const DAY_MS = 86_400_000;

/** The successful commands, recorded by the test itself: an independent account of the clearances in force. */
interface Known {
  readonly holder: string;
  readonly rights?: readonly string[];
  readonly listings?: readonly string[];
  until: number;
  confirmed?: 'holder' | 'desk';
  over?: true;
}

type Step =
  | { does: 'invite'; holder: number; who: number }
  | { does: 'deposit' | 'grant'; holder: number; right: number; shelf: number; days: number; who: number; scan: number }
  | { does: 'confirm' | 'decline' | 'end'; which: number; who: number; shorter: number }
  | { does: 'wait'; days: number };

const small = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('invite' as const), holder: small, who: small }),
  fc.record({
    ...{ does: fc.constantFrom('deposit' as const, 'grant' as const), holder: small, right: small, shelf: small },
    ...{ days: fc.integer({ min: -3, max: 500 }), who: small, scan: fc.nat(1) },
  }),
  fc.record({
    ...{ does: fc.constantFrom('confirm' as const, 'confirm' as const, 'decline' as const, 'end' as const) },
    ...{ which: small, who: small, shorter: fc.nat(40) },
  }),
  fc.record({ does: fc.constant('wait' as const), days: fc.constantFrom(0, 1, 4, 11, 45, 200) }),
);

const people: readonly Actor[] = [
  ...holders.map(participant),
  desk('ann'),
  sellerOf(shop),
  sellerOf('taobao/other'),
  participant('nobody'),
];
const someone = (who: number): Actor => people[who % people.length] ?? system;
const maySpeakFor = (holder: string, actor: Actor): 'holder' | 'desk' | undefined =>
  actor.kind === 'desk' ? 'desk' : actor.kind === 'participant' && actor.participant === holder ? 'holder' : undefined;
const inDays = (stage: Stage, days: number): string =>
  new Date(Date.parse(stage.world.now) + days * DAY_MS).toISOString();
const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % (from.length + 1)];

/** Executes a step, and updates the independent account. */
function play(stage: Stage, known: Map<string, Known>, one: Step, index: number): void {
  if (one.does === 'wait') {
    stage.after(one.days);
    return;
  }
  if (one.does === 'invite') {
    const holder = holders[one.holder % 2] ?? 'brand';
    const actor = someone(one.who);
    const refusal = stage.seller(shop, { type: 'invite-to-clearance', holder }, actor);
    if (refusal === undefined) expect(maySpeakFor(holder, actor)).toBeDefined();
    return;
  }
  if ('scan' in one) {
    const holder = holders[one.holder % 2] ?? 'brand';
    const right = pick(rights, one.right);
    const shelf = pick(listings, one.shelf);
    const scope = { holder, ...(right && { rights: [right] }), ...(shelf && { listings: [shelf] }) };
    const clearance = `c${index}`;
    const until = inDays(stage, one.days);
    const sha256 = `${one.scan}`.repeat(64);
    const command: ClearanceCommand =
      one.does === 'deposit'
        ? {
            ...{ type: 'deposit-clearance', clearance, ...scope, until, declaration: true },
            documents: [{ kind: 'letter', id: `${clearance}-letter`, sha256 }],
          }
        : { type: 'grant-clearance', clearance, ...scope, until, ground: 'proved-in-a-case' };
    const actor = one.does === 'deposit' && one.who > 0 ? sellerOf(shop) : someone(one.who);
    if (stage.seller(shop, command, actor) !== undefined) return;
    if (one.does === 'deposit') expect(actor).toEqual(sellerOf(shop));
    const by = maySpeakFor(holder, actor);
    if (one.does === 'grant') expect(by).toBeDefined();
    known.set(clearance, { ...scope, until: Date.parse(until), ...(one.does === 'grant' && by && { confirmed: by }) });
    return;
  }
  const ids = [...known.keys()];
  const id = ids[one.which % Math.max(1, ids.length)];
  const of = id === undefined ? undefined : known.get(id);
  if (id === undefined || of === undefined) return;
  const actor = someone(one.who);
  const by = maySpeakFor(of.holder, actor);
  const until = one.shorter === 0 ? undefined : inDays(stage, one.shorter);
  const command: ClearanceCommand =
    one.does === 'confirm'
      ? { type: 'confirm-clearance', clearance: id, ground: 'documents-in-order', ...(until && { until }) }
      : one.does === 'decline'
        ? { type: 'decline-clearance', clearance: id, reason: 'not-authorised' }
        : { type: 'end-clearance', clearance: id, reason: 'given-by-mistake' };
  if (stage.seller(shop, command, actor) !== undefined) return;
  expect(by).toBeDefined();
  expect(of.over).toBeUndefined();
  if (one.does === 'confirm' && by) {
    expect(of.confirmed).toBeUndefined();
    of.confirmed = by;
    if (until !== undefined) of.until = Math.min(of.until, Date.parse(until));
  } else {
    if (one.does === 'end') expect(of.confirmed === by || by === 'desk').toBe(true);
    of.over = true;
  }
}

describe('for any commands about clearances, in any order and by any actor', () => {
  it('a clearance in force was confirmed by its holder or the desk, for the requested scope, until its date', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const stage = new Stage();
        const known = new Map<string, Known>();
        for (const [index, one] of steps.entries()) {
          play(stage, known, one, index);
          const state = stage.world.seller(shop);
          for (const holder of holders)
            for (const right of rights)
              for (const target of [listing('a'), listing('b'), storefront('shop')]) {
                const expected = [...known.values()].some(
                  (of) =>
                    of.confirmed !== undefined &&
                    of.over === undefined &&
                    of.until > Date.parse(stage.world.now) &&
                    of.holder === holder &&
                    (of.rights === undefined || of.rights.includes(right)) &&
                    (of.listings === undefined || (target.kind === 'listing' && of.listings.includes(target.id))),
                );
                expect(isCleared(state, { holder, right, target }, stage.world.now)).toBe(expected);
              }
        }
      }),
      { numRuns: 300, seed: 20261125 },
    );
  });

  it('an undecided clearance has a clock or a task, and an ended one has none', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const stage = new Stage();
        const known = new Map<string, Known>();
        for (const [index, one] of steps.entries()) {
          play(stage, known, one, index);
          const { now } = stage.world;
          const state = stage.world.seller(shop);
          const all = state.clearances;
          const running = all.filter(({ status }) => status === 'asked' || status === 'confirmed');
          expect(state.clocks.clearance === undefined).toBe(running.length === 0);
          if (state.clocks.clearance !== undefined) expect(state.clocks.clearance > now).toBe(true);
          for (const holder of holders)
            expect(all.filter((of) => of.holder === holder && isOpen(of.status)).length).toBeLessThanOrEqual(1);
          const waiting = all.filter(({ status }) => status === 'with-desk').map(({ holder }) => holder);
          expect(openTasks(stage.world.effects)).toEqual([...waiting].sort());
          // None lasts longer than a year from its confirmation.
          for (const { status, until } of all)
            if (status === 'confirmed') expect(Date.parse(until) - Date.parse(now)).toBeLessThanOrEqual(367 * DAY_MS);
        }
      }),
      { numRuns: 300, seed: 20261125 },
    );
  });

  it('the outcome of another holder’s complaint does not change', () => {
    const complaint = (stage: Stage, holder: string, right: string, id: string) =>
      chooseLane(
        {
          ...{ type: 'file', case: 'x', bundle: 'x', forum: 'decides-here', complainant: holder, holder, right },
          ...{ target: listing(id), seller: shop, reason: 'counterfeit', declaration: true, chips: [] },
          ...{
            packet: sealed('p'),
            packetOfFiler: sealed('f'),
            packetAt: stage.world.now,
            listing: { exists: true, shipsTo: [], shown: 'text' },
          },
        },
        {
          ...{ now: stage.world.now, actor: participant(holder), rules: sampleRules, zone: 'Asia/Shanghai' },
          ...{ calendar: sampleCalendar, seller: stage.world.seller(shop) },
        },
      );
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 10 }), fc.constantFrom(...listings), (steps, id) => {
        const ofBrandAlone = new Stage();
        const ofBoth = new Stage();
        const [alone, both] = [new Map<string, Known>(), new Map<string, Known>()];
        for (const [index, one] of steps.entries()) {
          play(ofBoth, both, one, index);
          const isRivals =
            ('holder' in one && one.holder % 2 === 1) ||
            ('which' in one && both.size > 0 && [...both.values()][one.which % both.size]?.holder === 'rival');
          // The same steps without the rival's; each names its object, so that the counting is the same.
          if (isRivals) continue;
          const about = 'which' in one ? [...both.keys()][one.which % Math.max(1, both.size)] : undefined;
          const which = about === undefined ? 0 : [...alone.keys()].indexOf(about);
          if (which >= 0) play(ofBrandAlone, alone, 'which' in one ? { ...one, which } : one, index);
        }
        for (const right of rights)
          expect(complaint(ofBoth, 'brand', right, id)).toEqual(complaint(ofBrandAlone, 'brand', right, id));
      }),
      { numRuns: 300, seed: 20261125 },
    );
  });
});

const isOpen = (status: string): boolean => status === 'asked' || status === 'with-desk';

/** Holders whose clearance lies at the desk. */
function openTasks(effects: readonly Effect[]): string[] {
  const open = new Set<string>();
  for (const effect of effects) {
    if (effect.kind === 'desk-task' && effect.task === 'clearance') open.add(effect.complainant ?? '');
    if (effect.kind === 'desk-task-done' && effect.task === 'clearance') open.delete(effect.complainant ?? '');
  }
  return [...open].sort();
}

describe('the seller is notified', () => {
  const toldTo = (stage: Stage, recipient: string): readonly string[] =>
    stage.world.effects.flatMap((effect) =>
      effect.kind === 'notice' && effect.recipient === recipient && effect.notice.startsWith('clearance-')
        ? [effect.notice]
        : [],
    );
  const deposited = (stage: Stage): void =>
    stage.must(
      stage.seller(
        shop,
        {
          ...{ type: 'deposit-clearance', clearance: 'c1', holder: 'brand', until: inDays(stage, 100) },
          ...{ documents: [{ kind: 'letter', id: 'l', sha256: 'ab' }], declaration: true },
        },
        sellerOf(shop),
      ),
    );

  it('of every step, with the reason’s code, and the other side of steps by others', () => {
    const stage = new Stage();
    deposited(stage);
    stage.must(stage.seller(shop, { type: 'confirm-clearance', clearance: 'c1' }, participant('brand')));
    const reason: ClearanceEnd = 'other-goods-sold';
    stage.must(stage.seller(shop, { type: 'end-clearance', clearance: 'c1', reason }, desk('ann')));
    expect(toldTo(stage, shop)).toEqual(['clearance-received', 'clearance-confirmed', 'clearance-ended']);
    expect(toldTo(stage, 'brand')).toEqual(['clearance-asked', 'clearance-ended']);
    expect(stage.world.effects.at(-1)).toMatchObject({ why: reason, subject: shop });
  });

  it('of the reason for a refusal, and of the desk’s decision if the brand does not answer', () => {
    const stage = new Stage();
    deposited(stage);
    stage.after(11);
    const reason: ClearanceRefusal = 'unreadable';
    stage.must(stage.seller(shop, { type: 'decline-clearance', clearance: 'c1', reason }, desk('ann')));
    expect(toldTo(stage, shop)).toEqual(['clearance-received', 'clearance-with-desk', 'clearance-declined']);
    expect(toldTo(stage, 'brand')).toEqual([
      ...['clearance-asked', 'clearance-reminder', 'clearance-reminder'],
      ...['clearance-with-desk', 'clearance-declined'],
    ]);
  });
});

describe('a clearance in force', () => {
  it('counts until the instant of its end, and not from it, though its end is not recorded yet', () => {
    const stage = new Stage();
    const until = inDays(stage, 100);
    const grant = { type: 'grant-clearance', clearance: 'c1', holder: 'brand', ground: 'proved-in-a-case' } as const;
    stage.must(stage.seller(shop, { ...grant, until }, desk('ann')));
    const at = (ms: number) =>
      isCleared(
        stage.world.seller(shop),
        { holder: 'brand', right: 'mark', target: listing('a') },
        new Date(Date.parse(until) + ms).toISOString(),
      );
    expect([at(-1), at(0)]).toEqual([true, false]);
  });
});

describe('a declined clearance', () => {
  it('can be requested again only with a new document', () => {
    const stage = new Stage();
    const deposit = (clearance: string, ...hashes: string[]) => {
      const documents = hashes.map((sha256) => ({ kind: 'letter', id: sha256, sha256 }));
      const said = { type: 'deposit-clearance', clearance, holder: 'brand', until: inDays(stage, 100) } as const;
      return stage.seller(shop, { ...said, documents, declaration: true }, sellerOf(shop));
    };
    stage.must(deposit('c1', 'ab'));
    const decline = { type: 'decline-clearance', clearance: 'c1', reason: 'not-authorised' } as const;
    stage.must(stage.seller(shop, decline, participant('brand')));
    expect(deposit('c2', 'ab')).toEqual({ refused: 'nothing-new' });
    stage.must(deposit('c2', 'ab', 'cd'));
  });
});
