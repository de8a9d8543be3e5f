/** A world with people in it: one brand, its right and agent, sellers, a desk. A test states only the facts that it needs. */
import type { Target } from '@marketsafe/terms';
import type { CaseCommand, FileComplaint } from '../src/case/index.ts';
import type { Actor } from '../src/circumstances.ts';
import type { ComplainantCommand, OutcomeKind } from '../src/complainant/index.ts';
import type { Sealed } from '../src/evidence.ts';
import type { RemovalOutcome } from '../src/order/index.ts';
import type { Refusal } from '../src/refusals.ts';
import type { RightCommand } from '../src/right/index.ts';
import type { SellerCommand } from '../src/seller/index.ts';
import { reported } from '../src/world/index.ts';
import { World, type WorldOptions } from '../src/world/world.ts';
import { sampleCalendar, sampleRules } from './sample-rules.ts';

export const sealed = (name: string): Sealed => ({ sealed: name, hash: `hash-of-${name}` });
export const desk = (user: string): Actor => ({ kind: 'desk', user });
export const participant = (id: string): Actor => ({ kind: 'participant', participant: id });
export const sellerOf = (key: string): Actor => ({ kind: 'seller', seller: key });
export const system: Actor = { kind: 'system' };
export const listing = (id: string): Target => ({ kind: 'listing', marketplace: 'taobao', id });
export const variant = (id: string, one: string): Target => ({
  kind: 'listing',
  marketplace: 'taobao',
  id,
  variant: one,
});
export const storefront = (id: string): Target => ({ kind: 'storefront', marketplace: 'taobao', id });

/** Monday, 10:00 in Shanghai. */
export const monday = '2026-03-02T02:00:00.000Z';

export const brand = 'brand';
export const agency = 'agency';
export const shop = 'taobao/shop';
export const mark = 'mark';

export interface StageOptions extends Partial<WorldOptions> {
  readonly membership?: 'member' | 'non-member';
}

export class Stage {
  readonly world: World;

  constructor(options: StageOptions | World = {}) {
    if (options instanceof World) {
      this.world = options;
      return;
    }
    const { membership = 'non-member', ...world } = options;
    this.world = new World({
      rules: sampleRules,
      calendar: sampleCalendar,
      zone: 'Asia/Shanghai',
      now: monday,
      ...world,
    });
    this.enrol(brand, 'rights-holder', membership);
    this.enrol(agency, 'agent', membership);
    this.register(mark, brand);
    for (const key of [shop, 'taobao/other']) this.open(key);
  }

  /** A copy that continues independently. */
  fork(): Stage {
    return new Stage(this.world.fork());
  }

  enrol(id: string, kind: 'rights-holder' | 'agent', membership: 'member' | 'non-member' = 'non-member'): void {
    this.must(this.complainant(id, { type: 'register', participant: id, kind, membership }, desk('ann')));
  }

  register(right: string, holder: string, more: Partial<Extract<RightCommand, { type: 'register' }>> = {}): void {
    const said = {
      rightType: 'trademark',
      office: 'CNIPA',
      number: right,
      territories: ['CN'],
      classes: [25],
    } as const;
    this.must(this.right(right, { ...said, ...more, type: 'register', right, holder }, participant(holder)));
    this.must(this.right(right, { type: 'verify', by: 'register-contact' }, participant(holder)));
  }

  open(key: string, identity?: string): void {
    const command = { type: 'register', seller: key, language: 'zh-CN', ...(identity && { identity }) } as const;
    this.must(this.seller(key, command, system));
  }

  /** Files as `agent` if one is named, else as the complainant; does the look-ups of a filing. */
  file(id: string, more: Partial<FileComplaint> = {}): Refusal | undefined {
    const said = {
      bundle: `bundle-of-${id}`,
      forum: 'decides-here',
      complainant: brand,
      holder: brand,
      right: mark,
      target: listing(id),
      seller: shop,
      reason: 'counterfeit',
      declaration: true,
      chips: [],
      packet: sealed(`packet-${id}`),
      packetOfFiler: sealed(`packet-of-filer-${id}`),
      packetAt: this.world.now,
      listing: { exists: true, shipsTo: ['CN'], classes: [25], shown: 'text' },
      holdsProceeds: true,
      separatesVariants: true,
      ...(more.target?.kind === 'storefront' && { shop: this.screened(5, 5) }),
      ...more,
    } as const;
    const triple = this.world.sameTriple(said);
    return this.case(id, { ...triple, ...said, type: 'file', case: id }, participant(said.agent ?? said.complainant));
  }

  /** The screening results of a shop, over the sample's thirty days. */
  screened(screened: number, infringing: number, closable = true): NonNullable<FileComplaint['shop']> {
    const since = new Date(Date.parse(this.world.now) - 30 * 86_400_000).toISOString();
    return { screened, infringing, band: 'act', since, closable };
  }

  /** The seller offers a taken-down listing again, and the programme sees it. */
  relist(target: Target, seller = shop): void {
    this.world.shelf.putUp(target);
    this.must(this.seller(seller, { type: 'note-reappeared', target, seenAt: this.world.now }, system));
  }

  /** The receipt of a removal order, by default the last one. */
  receipt(outcome: RemovalOutcome = 'gone', nth = -1): void {
    const order = this.world.effects
      .flatMap((one) => (one.kind === 'order' && one.desired === 'down' ? one : []))
      .at(nth);
    if (order === undefined) throw new Error('no order');
    for (const said of reported(order, outcome, this.world.now)) this.must(this.world.say(said, system));
  }

  case(id: string, command: CaseCommand, actor: Actor): Refusal | undefined {
    return this.world.say({ to: { kind: 'case', id }, command }, actor);
  }
  seller(id: string, command: SellerCommand, actor: Actor): Refusal | undefined {
    return this.world.say({ to: { kind: 'seller', id }, command }, actor);
  }
  complainant(id: string, command: ComplainantCommand, actor: Actor): Refusal | undefined {
    return this.world.say({ to: { kind: 'complainant', id }, command }, actor);
  }
  right(id: string, command: RightCommand, actor: Actor): Refusal | undefined {
    return this.world.say({ to: { kind: 'right', id }, command }, actor);
  }

  /** A seller's answer with everything that the sample checklist requires, or with the given parts. */
  answer(id: string, more: Partial<Extract<CaseCommand, { type: 'answer' }>> = {}): Refusal | undefined {
    const said = {
      kind: 'genuine-from',
      exhibits: [exhibit('invoice'), exhibit('photos')],
      declaration: true,
    } as const;
    const state = this.world.case(id);
    return this.case(id, { ...said, ...more, type: 'answer' }, sellerOf(state.status === 'new' ? shop : state.seller));
  }

  /** Filed and left until silence upholds it. */
  upheld(id: string, more: Partial<FileComplaint> = {}): void {
    this.must(this.file(id, more));
    this.after(7);
  }

  /** Advances the time by whole days of 24 hours. */
  after(days: number): void {
    this.world.advance(new Date(Date.parse(this.world.now) + days * 86_400_000).toISOString());
  }

  /** How a case counts in a record; undefined if it does not. */
  countedAs(id: string, who = brand): OutcomeKind | undefined {
    const state = this.world.case(id);
    return state.status === 'new' ? undefined : state.counted?.[who]?.outcome;
  }

  status(id: string): string {
    return this.world.case(id).status;
  }

  must(refusal: Refusal | undefined): void {
    if (refusal) throw new Error(`refused: ${refusal.refused}`);
  }
}

export const exhibit = (kind: string) => ({ kind, id: `exhibit-${kind}`, sha256: 'ab'.repeat(32) });
