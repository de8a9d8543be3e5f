/**
 * Random histories: small numbers become acts of people on a small stage, valid or not. Two brands, two sellers with four
 * listings each, a desk of three, a marketplace that answers when it likes and in any order.
 */
import { type Target, targetKey } from '@marketsafe/terms';
import { auditFinding, type FiledCase } from '../case/index.ts';
import type { Effect } from '../effects.ts';
import { reported } from '../testing/marketplace.ts';
import { sampleRules } from '../testing/sample-rules.ts';
import { brand, desk, exhibit, listing, mark, participant, Stage, sealed, sellerOf, system } from '../testing/stage.ts';

export interface Act {
  readonly does: (typeof acts)[number];
  /** Choose among what there is, by remainder. */
  readonly which: number;
  readonly how: number;
}

/** Repeated where a history without it goes nowhere. */
export const acts = [
  'files',
  'files',
  'is-silent',
  'is-silent',
  'is-silent',
  'waits',
  'waits',
  'marketplace-answers',
  'marketplace-answers',
  'marketplace-answers',
  'everything-happens',
  'everything-happens',
  'answers',
  'stands-behind',
  'withdraws',
  'settles',
  'reports-demand',
  'decides-demand',
  'settles-under-pressure',
  'rules',
  'appeals',
  'appeals',
  'decides-appeal',
  'holds',
  'releases',
  'refers',
  'resumes',
  'approves-ban',
  'both-approve',
  'declines-ban',
  'audits',
  'audits',
  'comes-back',
  'relists',
  'relists',
  'files-again',
  'proves-late',
  'accepts',
  'parent-appealed',
  'parent-appealed',
  'right-lapses',
  'right-renews',
  'refused-and-filed-again',
  'court-speaks-first',
] as const;

const sellers = ['taobao/one', 'taobao/two'] as const;
const brands = [
  [brand, mark],
  ['rival', 'rivals-mark'],
] as const;

type Order = Extract<Effect, { kind: 'order' }>;
const key = (target: Target): string => `${target.kind}/${target.id}`;

export class RandomHistory {
  readonly stage: Stage;
  /** Listings that sellers put up again since they were last taken down, which only the marketplace knows. */
  readonly putBack = new Set<string>();
  /** Target keys of all that sellers ever put up again. */
  readonly relisted = new Set<string>();
  readonly #orders: Order[] = [];
  readonly #notices: string[] = [];
  #read = 0;
  #filed = 0;
  #reopened = 0;
  #demands = 0;

  constructor() {
    const complainants = { ...sampleRules.complainants, minimumVolume: 1000 };
    const dailyCap = { newcomer: 1000, good: 1000, restricted: 1000 };
    // Nobody is kept from filing by its record: a history without filings goes nowhere.
    const demands = { decision: { count: 5, unit: 'business-day' }, costs: 'mistake' } as const;
    const rules = { ...sampleRules, demands, complainants: { ...complainants, dailyCap } };
    this.stage = new Stage({ marketplace: 'manual', rules, draws: (id) => Number(id.split('-')[1]) % 2 === 0 });
    this.stage.enrol('rival', 'rights-holder');
    this.stage.register('rivals-mark', 'rival');
    for (const seller of sellers) this.stage.open(seller, `identity-of-${seller}`);
  }

  /** What a shopper cannot find, as `kind/id`: the marketplace's own knowledge. */
  down(): ReadonlySet<string> {
    return new Set(this.stage.world.shelf.down().map((full) => full.slice(full.indexOf('/') + 1)));
  }

  perform({ does, which, how }: Act): void {
    const { stage } = this;
    const cases = stage.world.cases();
    const one = cases[which % Math.max(1, cases.length)];
    const seller = sellers[which % 2] ?? sellers[0];
    const user = desk(['ann', 'bo', 'cy'][how % 3] ?? 'ann');
    if (does === 'files') this.#file(which, how);
    else if (does === 'is-silent') {
      this.#file(which, how);
      this.settle();
      stage.after(8);
    } else if (does === 'both-approve') {
      for (const approver of ['ann', 'bo'])
        stage.seller(seller, { type: 'approve-ban', user: approver }, desk(approver));
    } else if (does === 'waits') stage.after([1, 3, 8, 40, 200][how % 5] ?? 1);
    else if (does === 'marketplace-answers') this.#answerOrder(which, how);
    else if (does === 'everything-happens') this.settle();
    else if (does === 'approves-ban' && user.kind === 'desk')
      stage.seller(seller, { type: 'approve-ban', user: user.user }, user);
    else if (does === 'declines-ban' && user.kind === 'desk' && how % 4 === 0)
      stage.seller(seller, { type: 'decline-ban', user: user.user }, user);
    else if (does === 'refused-and-filed-again') this.#fileTwice(which, how);
    else if (does === 'court-speaks-first') this.#judgeUntold(which, how, user);
    else if (does === 'comes-back') this.#comeBack(how % 3 === 0 ? `taobao/again-${this.#reopened}` : seller);
    else if (does === 'relists') this.#relist(which);
    else if (does === 'files-again') this.#fileAgain(which, how);
    else if (does === 'right-lapses' && how % 6 === 0)
      stage.right(mark, { type: 'lapse', cause: 'not-renewed' }, desk('ann'));
    else if (does === 'right-renews')
      stage.right(mark, { type: 'renew', validUntil: '2060-01-01T00:00:00.000Z' }, desk('ann'));
    else if (does === 'audits') this.#audit(which, how, user);
    else if (does === 'parent-appealed') this.#appealParent(which, how);
    else if (one !== undefined) this.#onCase(does, one, how, user);
    this.#hear();
  }

  /** Every order is carried out, in the order of writing, and every statement of reasons delivered. */
  settle(): void {
    this.#hear();
    while (this.#orders.length > 0 || this.#notices.length > 0) this.#answerOrder(0, 0);
  }

  #file(which: number, how: number, declaration = how % 11 !== 10): void {
    const [complainant, right] = brands[how % 2] ?? brands[0];
    const seller = sellers[which % 2] ?? sellers[0];
    const target = listing(`${which % 2}-${(which >> 1) % 4}`);
    const reason = how % 7 === 6 ? 'trademark' : 'counterfeit';
    const upheld = this.stage.world.cases().filter((one) => one.status === 'upheld' && one.right === right);
    const parent = upheld[which % Math.max(1, upheld.length)];
    const attached = parent !== undefined && how % 13 === 12 ? { parent: parent.case } : {};
    const evidence =
      how % 5 === 4 ? { evidence: [{ kind: 'test-purchase', id: `e-${this.#filed}`, sha256: 'ab' }] } : {};
    const id = `case-${this.#filed}`;
    this.#filed += 1;
    this.stage.file(id, {
      complainant,
      holder: complainant,
      right,
      seller,
      target,
      reason,
      declaration,
      ...attached,
      ...evidence,
    });
  }

  /** A refusal is appealed and meanwhile the same complaint filed without the gap: the appeal is decided last. */
  #fileTwice(which: number, how: number): void {
    const refused = `case-${this.#filed}`;
    this.#file(which, how, false);
    const state = this.stage.world.case(refused);
    if (state.status === 'new') return;
    this.#onCase('appeals', state, 1, desk('ann'));
    this.#file(which, how, true);
    this.#onCase('decides-appeal', state, 0, desk('bo'));
  }

  /** The matter is before a court before the seller was told of it. */
  #judgeUntold(which: number, how: number, user: ReturnType<typeof desk>): void {
    const id = `case-${this.#filed}`;
    this.#file(which, how);
    this.stage.case(id, { type: 'hold', ground: 'authority-hold' }, user);
    this.stage.case(id, { type: 'release', outcome: how % 4 === 3 ? 'for-seller' : 'for-complainant' }, user);
  }

  /** Any listing that is down, for whatever reason. */
  #relist(which: number): void {
    const { shelf } = this.stage.world;
    const down = sellers.flatMap((seller, index) =>
      [0, 1, 2, 3]
        .map((number) => listing(`${index}-${number}`))
        .filter((target) => shelf.isDown(target))
        .map((target) => ({ seller, target })),
    );
    const one = down[which % Math.max(1, down.length)];
    if (one === undefined) return;
    this.#putUp(one.target, one.seller);
  }

  #putUp(target: Target, seller: string): void {
    this.putBack.add(key(target));
    this.relisted.add(targetKey(target));
    this.stage.relist(target, seller);
  }

  /** What was upheld is filed again, whether it is down or came back. */
  #fileAgain(which: number, how: number): void {
    const upheld = this.stage.world.cases().filter(({ status }) => status === 'upheld');
    const one = upheld[which % Math.max(1, upheld.length)];
    if (one === undefined) return;
    if (how % 3 > 0 && this.stage.world.shelf.isDown(one.target)) {
      this.stage.after(1);
      this.#putUp(one.target, one.seller);
    }
    const { complainant, right, seller, target, reason } = one;
    this.stage.file(`case-${this.#filed}`, { complainant, holder: complainant, right, seller, target, reason });
    this.#filed += 1;
  }

  /** A decision that other cases rest on is appealed, and perhaps undone. */
  #appealParent(which: number, how: number): void {
    const all = this.stage.world.cases();
    const parents = all.filter((one) => all.some(({ parent }) => parent === one.case));
    const one = parents[which % Math.max(1, parents.length)];
    if (one === undefined) return;
    this.#onCase('appeals', one, 0, desk('ann'));
    if (how % 3 > 0) this.#onCase('decides-appeal', one, how, desk('cy'));
  }

  #audit(which: number, how: number, user: ReturnType<typeof desk>): void {
    const waiting = this.stage.world
      .cases()
      .filter(({ audit }) => audit !== undefined && auditFinding(audit) === undefined);
    const one = waiting[which % Math.max(1, waiting.length)];
    if (one === undefined) return;
    const finding = (['wrong', 'wrong', 'right', 'unclear'] as const)[how % 4] ?? 'wrong';
    this.stage.case(one.case, { type: 'read-audit', finding, reasons: sealed('reasons') }, user);
  }

  #comeBack(of: string): void {
    const { closure, recognised } = this.stage.world.seller(of);
    if (closure === undefined && recognised === undefined) return;
    this.#reopened += 1;
    const again = `taobao/again-${this.#reopened}`;
    this.stage.open(again, `identity-of-${of}`);
    this.stage.must(this.stage.seller(again, { type: 'recognise', of, identity: `identity-of-${of}` }, system));
  }

  #reportDemand({ case: id, seller }: FiledCase): void {
    this.#demands += 1;
    const said = { demand: `demand-${this.#demands}`, channel: 'messenger', on: '2026-03-02', documents: [] } as const;
    this.stage.case(id, { type: 'report-demand', ...said }, sellerOf(seller));
  }

  /** Of any demand in the case, whether it was decided or not. */
  #decideDemand({ case: id }: FiledCase, how: number, user: ReturnType<typeof desk>): void {
    const state = this.stage.world.case(id);
    const demands = state.status === 'new' ? [] : (state.demands ?? []);
    const one = demands[how % Math.max(1, demands.length)];
    if (one === undefined) return;
    const finding = how % 5 < 3 ? 'extortion-found' : 'not-found';
    this.stage.case(id, { type: 'decide-demand', demand: one.id, finding, reasons: sealed('reasons') }, user);
  }

  #onCase(does: Act['does'], state: FiledCase, how: number, user: ReturnType<typeof desk>): void {
    const { stage } = this;
    const id = state.case;
    const complainant = participant(state.complainant);
    const reasons = sealed('reasons');
    const lacks = ['infringement-not-apparent'] as const;
    const { openSameTriple } = stage.world.sameTriple(state, id);
    const newer = openSameTriple === undefined ? {} : { openSameTriple };
    if (does === 'answers') stage.answer(id, { ...(how % 3 === 0 && { exhibits: [exhibit('invoice')] }), ...newer });
    else if (does === 'accepts')
      stage.answer(id, { kind: 'accepted', exhibits: [], supplier: sealed('supplier'), ...newer });
    else if (does === 'proves-late') {
      const silent = stage.world.cases().filter(({ decision }) => decision?.by === 'silence');
      const one = silent[how % Math.max(1, silent.length)];
      if (one === undefined) return;
      const { openSameTriple: open } = stage.world.sameTriple(one, one.case);
      stage.answer(one.case, open === undefined ? {} : { openSameTriple: open });
    } else if (does === 'stands-behind') stage.case(id, { type: 'stand-behind' }, complainant);
    else if (does === 'settles' && how % 4 === 0)
      stage.case(id, { type: 'withdraw', withdrawal: 'settled', keepDown: how % 8 === 0 }, complainant);
    else if (does === 'reports-demand') this.#reportDemand(state);
    else if (does === 'decides-demand') this.#decideDemand(state, how, user);
    else if (does === 'settles-under-pressure' && how % 3 === 0) {
      this.#reportDemand(state);
      stage.case(id, { type: 'withdraw', withdrawal: 'settled', keepDown: how % 2 === 0 }, complainant);
      this.#decideDemand(state, how, user);
    } else if (does === 'withdraws' && how % 2 === 0)
      stage.case(id, { type: 'withdraw', withdrawal: how % 4 === 0 ? 'mistake' : 'authorised-since' }, complainant);
    else if (does === 'rules') {
      const proven = how % 2 === 0;
      const checklist = { invoice: proven ? 'met' : 'unmet', letter: 'unmet', photos: 'met', story: 'unmet' } as const;
      stage.case(id, { type: 'rule', outcome: proven ? 'overturned' : 'upheld', checklist, reasons }, user);
      const review = proven ? ({ decision: 'proceed' } as const) : ({ decision: 'refuse', lacks } as const);
      stage.case(id, { type: 'decide-review', ...review, reasons }, user);
    } else if (does === 'appeals') {
      const side = how % 2 === 0 ? sellerOf(state.seller) : complainant;
      stage.case(id, { type: 'appeal', grounds: reasons }, side);
    } else if (does === 'decides-appeal') {
      const others = stage.world.sameTriple(state, id);
      const outcome = how % 2 === 0 ? 'reversed' : 'confirmed';
      stage.case(id, { type: 'decide-appeal', outcome, reasons, ...others }, user);
    } else if (does === 'holds' && how % 3 === 0) stage.case(id, { type: 'hold', ground: 'in-litigation' }, user);
    else if (does === 'releases') {
      const outcome = (['go-on', 'for-seller', 'for-complainant'] as const)[how % 3] ?? 'go-on';
      stage.case(id, { type: 'release', outcome }, user);
    } else if (does === 'refers' && how % 4 === 0) stage.case(id, { type: 'refer', cause: 'listing-changed' }, system);
    else if (does === 'refers' && how % 4 === 1) stage.case(id, { type: 'refuse-removal', lacks, reasons }, user);
    else if (does === 'resumes')
      stage.case(id, { type: 'resume', decision: how % 3 === 0 ? 'restore' : 'go-on', reasons }, user);
  }

  #hear(): void {
    const { effects } = this.stage.world;
    for (; this.#read < effects.length; this.#read += 1) {
      const effect = effects[this.#read];
      if (effect?.kind === 'order') this.#orders.push(effect);
      if (effect?.kind === 'notice' && effect.notice === 'statement-of-reasons' && effect.case !== undefined) {
        this.#notices.push(effect.case);
      }
    }
  }

  /** One waiting order, not always the oldest: stale ones do nothing, and an answer may be lost after the effect. */
  #answerOrder(which: number, how: number): void {
    const { stage } = this;
    const [order] = this.#orders.splice(which % Math.max(1, this.#orders.length), 1);
    const lost = how % 5 === 4;
    if (order !== undefined) this.#carryOut(order, lost);
    const noticed = this.#notices.shift();
    if (noticed !== undefined) {
      const outcome = how % 6 === 5 ? 'undeliverable' : 'delivered';
      const delivery = { type: 'confirm-delivery', outcome, at: stage.world.now, by: 'marketplace' } as const;
      stage.must(stage.case(noticed, delivery, system));
    }
    this.#hear();
  }

  #carryOut(order: Order, lost: boolean): void {
    const { stage } = this;
    const { target, desired, epoch, seller, cases } = order;
    const current = stage.world.seller(seller).targets[`${target.marketplace}/${target.kind}/${target.id}`];
    if (current?.epoch !== epoch) return;
    this.putBack.delete(key(target));
    if (desired === 'down') stage.world.shelf.takeDown(target);
    else stage.world.shelf.putUp(target);
    if (lost) this.#orders.push(order);
    const observedAt = stage.world.now;
    if (desired === 'down') {
      for (const said of reported(order, lost ? 'unconfirmed' : 'gone', observedAt)) {
        stage.must(stage.world.say(said, system));
      }
      return;
    }
    if (lost) return;
    for (const id of cases) stage.must(stage.case(id, { type: 'confirm-restoration', stillDown: false }, system));
  }
}
