/**
 * E1: 10,000 false complaints against honest shops, by one account or by 65 (as in Google v. Nguyen), among 2,000 true
 * ones by others. Each account has its own verified right: without one it could file nothing.
 */
import type { Rules } from '../../packages/procedure/src/index.ts';
import { targetKey } from '../../packages/terms/src/index.ts';
import { complains, counterfeiter, honestSeller, sells, staff } from './people.ts';
import { china, expansion, listingOf, start } from './place.ts';
import { day, type Offer, Town } from './town.ts';

/** The bound on a newcomer's declarations, and the check that the page shows the right. */
type Bound = 'unproven-newcomer' | 'right-not-shown';

export interface FloodSize {
  readonly accounts: number;
  readonly falseComplaints: number;
  readonly trueComplaints: number;
  readonly honestShops: number;
  /** The share, in percent, of genuine goods' pages that show the attacker's mark; few by default. */
  readonly unrelated?: number;
  /** Removes these bounds from the rules: a control. */
  readonly without?: readonly Bound[];
}
/** A size that fits into a test run. */
export const smallFlood = (accounts: number): FloodSize => ({
  accounts,
  falseComplaints: 600,
  trueComplaints: 100,
  honestShops: 60,
});

export const fullFlood = (accounts: number): FloodSize => ({
  accounts,
  falseComplaints: 10_000,
  trueComplaints: 2000,
  honestShops: 1000,
});

export interface FloodResult {
  readonly falseComplaints: number;
  /** Genuine listings that were down for some time. */
  readonly wronglyDown: number;
  /** Those among them that were not restored after 60 days. */
  readonly stillDown: number;
  readonly honestShopsClosed: number;
  readonly shopsBanned: number;
  /** The most genuine listings that one account took down by its declaration alone. */
  readonly onTrust: number;
  /** The most complaints that one account could still file before it lost its lane or was suspended; undefined if one never was. */
  readonly heldBy: number | undefined;
  /** Milliseconds. */
  readonly restoredAfterProof: readonly number[];
  readonly restoredAfterDecision: readonly number[];
  /** Mean milliseconds from filing a true complaint until the goods were down. */
  readonly trueUntilDown: number;
  readonly trueDown: number;
  /** The share of counterfeits among the removed listings. */
  readonly precision: number;
}

const lasting = 10;

/**
 * Percent of pages: counterfeits that name the brand, as most do because buyers search for it; and genuine goods that show the mark of
 * an unrelated right, an ordinary word. The others name their own brand.
 */
const named = { counterfeit: 90, unrelated: 5 };
/** All complainants state how they know, since stating it costs nothing. */
const chips = ['never-made'] as const;

const withoutBounds = (without: readonly string[]): Rules => ({
  ...expansion,
  lanes: { ...expansion.lanes, reviewWhen: expansion.lanes.reviewWhen.filter((one) => !without.includes(one)) },
  complainants: {
    ...expansion.complainants,
    ...(without.includes('unproven-newcomer') && { unproven: undefined }),
  },
});

export function flood(seed: number, size: FloodSize): FloodResult {
  const town = new Town({ seed, start, calendar: china, rules: withoutBounds(size.without ?? []) });
  staff(town);
  const dice = town.dice('flood');
  const pages = town.dice('pages');
  const pageOf = (genuine: boolean): NonNullable<Offer['page']> => {
    const isShown = pages.between(1, 100) <= (genuine ? (size.unrelated ?? named.unrelated) : named.counterfeit);
    return isShown ? { shown: 'text' } : { shown: 'none', namesOther: genuine };
  };

  const honest = shops(size.honestShops, 'honest');
  const dealers = shops(200, 'dealer');
  for (const key of honest) sells(town, key, honestSeller);
  for (const key of dealers) sells(town, key, counterfeiter);

  const brands = Array.from({ length: 25 }, (_, index) => `brand-${index}`);
  for (const [index, id] of brands.entries()) complains(town, id, 0.9, index < 20 ? 40 : 0);
  // Newcomers file up to their daily cap; the others file the rest.
  for (let filed = 0; filed < size.trueComplaints; filed += 1) {
    const by = filed % 10 === 0 ? `brand-${20 + ((filed / 10) % 5)}` : `brand-${filed % 20}`;
    const seller = dice.pick(dealers);
    const offer = offerOf(seller, `true-${filed}`, false, pageOf(false));
    town.after(Math.floor((filed / size.trueComplaints) * lasting * day), () =>
      town.file(`true-${filed}`, { by, right: `right-of-${by}`, offer, chips }),
    );
  }

  const liars = Array.from({ length: size.accounts }, (_, index) => `liar-${index}`);
  for (const id of liars) complains(town, id, 1);
  for (let filed = 0; filed < size.falseComplaints; filed += 1) {
    const by = liars[filed % size.accounts] ?? '';
    const seller = dice.pick(honest);
    const offer = offerOf(seller, `${seller}-${dice.between(1, 20)}`, true, pageOf(true));
    town.after(Math.floor((filed / size.falseComplaints) * lasting * day) + 1000, () =>
      town.file(`false-${filed}`, { by, right: `right-of-${by}`, offer, chips }),
    );
  }
  town.run(new Date(Date.parse(start) + 60 * day).toISOString());
  return measure(town, size, liars);
}

const shops = (count: number, kind: string): [string, ...string[]] => [
  `taobao/${kind}-0`,
  ...Array.from({ length: count - 1 }, (_, index) => `taobao/${kind}-${index + 1}`),
];

const offerOf = (seller: string, id: string, genuine: boolean, page: NonNullable<Offer['page']>): Offer => ({
  target: listingOf(id),
  seller,
  genuine,
  page,
});

function measure(town: Town, { accounts, falseComplaints }: FloodSize, liars: readonly string[]): FloodResult {
  const wrong = new Map<string, Offer>();
  let trueDown = 0;
  for (const offer of new Set(town.offers.values())) {
    if (!town.wentDown.has(targetKey(offer.target))) continue;
    if (offer.genuine) wrong.set(targetKey(offer.target), offer);
    else trueDown += 1;
  }
  const times = timesOf(town);
  const closed = town.happened('storefront-closed').filter(({ ref }) => ref.id.includes('honest'));
  const trueOnes = [...town.offers].filter(([, { genuine }]) => !genuine);
  const waits = trueOnes.flatMap(([id, { target }]) => {
    const [filed, down] = [times.get(id)?.filed, town.wentDown.get(targetKey(target))];
    return filed === undefined || down === undefined ? [] : [Date.parse(down) - Date.parse(filed)];
  });
  const harmed = [...times].filter(([id, { down }]) => id.startsWith('false-') && down !== undefined);
  return {
    falseComplaints,
    wronglyDown: wrong.size,
    stillDown: [...wrong.values()].filter(({ target }) => town.world.shelf.isDown(target)).length,
    honestShopsClosed: closed.length,
    shopsBanned: town.happened('storefront-banned').length,
    onTrust: onTrust(times, accounts),
    heldBy: heldBy(town, liars),
    restoredAfterProof: harmed.flatMap(([, one]) => since(one.proof, one.restored)),
    restoredAfterDecision: harmed.flatMap(([, one]) => since(one.decided, one.restored)),
    trueUntilDown: waits.reduce((sum, one) => sum + one, 0) / Math.max(1, waits.length),
    trueDown,
    precision: trueDown / Math.max(1, trueDown + wrong.size),
  };
}

const since = (from: string | undefined, to: string | undefined): number[] =>
  from === undefined || to === undefined ? [] : [Date.parse(to) - Date.parse(from)];

function onTrust(times: ReadonlyMap<string, Times>, accounts: number): number {
  const each = new Map<number, number>();
  for (const [id, { onTrust, down }] of times) {
    if (!id.startsWith('false-') || !onTrust || down === undefined) continue;
    const account = Number(id.slice('false-'.length)) % accounts;
    each.set(account, (each.get(account) ?? 0) + 1);
  }
  return Math.max(0, ...each.values());
}

interface Times {
  filed?: string;
  onTrust?: boolean;
  down?: string;
  proof?: string;
  decided?: string;
  restored?: string;
}

function timesOf(town: Town): ReadonlyMap<string, Times> {
  const times = new Map<string, Times>();
  for (const { ref, event, at } of town.world.history) {
    if (ref.kind !== 'case') continue;
    const one = times.get(ref.id) ?? {};
    times.set(ref.id, one);
    if (event.type === 'complaint-filed') one.filed = at;
    else if (event.type === 'complaint-accepted') one.onTrust = event.to === 'removing';
    else if (event.type === 'removal-confirmed') one.down ??= at;
    else if (event.type === 'answer-received' || event.type === 'late-proof-received') one.proof = at;
    else if (event.type === 'case-overturned' || event.type === 'case-withdrawn') one.decided = at;
    else if (event.type === 'case-restored') one.restored = at;
  }
  return times;
}

function heldBy(town: Town, liars: readonly string[]): number | undefined {
  const held = new Map<string, string>();
  for (const { ref, at } of town.happened('standing-restricted', 'complainant-suspended'))
    if (!held.has(ref.id)) held.set(ref.id, at);
  if (liars.some((id) => !held.has(id))) return undefined;
  const counted = new Map<string, number>();
  for (const { ref, at } of town.happened('filing-counted'))
    if (at < (held.get(ref.id) ?? '')) counted.set(ref.id, (counted.get(ref.id) ?? 0) + 1);
  return Math.max(0, ...liars.map((id) => counted.get(id) ?? 0));
}
