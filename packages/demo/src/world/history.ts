/**
 * The last eight months as a script: all filings and steps. They are replayed through the real procedure,
 * so the script states no results, except `ends`, which a test of the replay compares.
 */
import type { KnowledgeChip, Target } from '@marketsafe/terms';
import { COURSES, type Course } from './courses.ts';
import type { DemoListing, DemoParticipant, ScriptedApproval, ScriptedFiling, SellerKind } from './demo-world.ts';
import { SELLERS, taobaoShop } from './sellers.ts';

interface More {
  readonly reason?: ScriptedFiling['reason'];
  readonly declaration?: false;
  /** The listing may be of any brand: the complaint is wrong. */
  readonly anyBrand?: true;
}
/** `who`: a kind of shop, or shop number n of a kind on Taobao. `count`: listings in the filing. */
type Row = readonly [
  daysAgo: number,
  registration: string,
  who: SellerKind | `${SellerKind}/${number}`,
  count: number,
  course: Course,
  more?: More,
];

/** Three strikes over five months: 12, 12, and the third of the year, which counts 24. */
const toClosure = (who: `${SellerKind}/${number}`, from: number): readonly Row[] => [
  [from, 'nike', who, 1, 'silence'],
  [from - 50, 'jordan', who, 1, 'silence'],
  [from - 105, 'converse', who, 1, 'silence'],
];

/** 12, and a filing of so many listings that its strike counts 24: 36 of 48, so that one more closes the shop. */
const oneBelowClosure = (n: 1 | 2 | 3, volume: number): readonly Row[] => {
  const bulk = n === 1 ? 227 : 131 - n * 9;
  const single = n === 1 ? 122 : 236 - n * 9;
  return [
    [bulk, 'nike', `repeat/${n}`, volume, 'silence'],
    [single, 'jordan', `repeat/${n}`, 1, n === 3 ? 'thin proof, upheld' : 'silence'],
  ];
};

/** The large brand and the one-person brand have a clean record, the agent a mixed one with too few cases to lose its lane. */
const rows = (volume: number): readonly Row[] => [
  ...oneBelowClosure(1, volume),
  ...oneBelowClosure(2, volume),
  ...oneBelowClosure(3, volume),
  ...toClosure('ring/1', 240),
  ...toClosure('repeat/4', 121),
  [233, 'lanmu', 'counterfeiter', 1, 'silence'],
  [219, 'nike', 'counterfeiter', 1, 'accepted'],
  [207, 'nordlyd', 'counterfeiter', 1, 'silence'],
  [201, 'lanmu', 'counterfeiter', 1, 'silence'],
  [196, 'converse', 'reseller', 1, 'authorised since'],
  [188, 'jordan', 'counterfeiter', 1, 'thin proof, upheld'],
  [185, 'nordlyd-zh', 'counterfeiter', 1, 'silence'],
  [176, 'nordlyd', 'accessories', 1, 'review, refused', { reason: 'trademark' }],
  [171, 'lanmu', 'counterfeiter', 1, 'accepted'],
  [165, 'nordlyd', 'second-hand', 1, 'second-hand, brand silent'],
  [158, 'nordlyd', 'reseller', 1, 'proof, overturned'],
  [149, 'nordlyd-zh', 'counterfeiter', 1, 'appeal, confirmed'],
  [141, 'nike-zh', 'counterfeiter', 2, 'incomplete, then silence'],
  [133, 'lanmu-zh', 'counterfeiter', 1, 'silence'],
  [118, 'nike', 'careless', 1, 'review, upheld', { reason: 'trademark' }],
  [109, 'converse', 'counterfeiter', 1, 'silence'],
  [103, 'nordlyd', 'reseller', 1, 'proof, mistake'],
  [98, 'nordlyd', 'reseller', 1, 'parallel import, overturned'],
  [97, 'nordlyd', 'reseller', 1, 'appeal, reversed'],
  [92, 'nordlyd-zh', 'reseller', 1, 'proof, brand silent'],
  [83, 'jordan', 'second-hand', 1, 'second-hand, settled'],
  [77, 'nordlyd-design', 'counterfeiter', 1, 'design review, upheld', { reason: 'design' }],
  [71, 'lanmu', 'counterfeiter', 1, 'silence'],
  [64, 'converse', 'reseller', 1, 'incomplete, then proof'],
  [58, 'nike', 'counterfeiter', 2, 'silence'],
  [51, 'lanmu', 'counterfeiter', 1, 'silence'],
  [47, 'nordlyd', 'careless', 1, 'refused at once', { anyBrand: true }],
  [44, 'nike', 'reseller', 1, 'refused at once', { reason: 'price-maintenance' }],
  [41, 'nordlyd-us', 'counterfeiter', 1, 'refused at once'],
  [40, 'nordlyd-old', 'counterfeiter', 1, 'refused at once'],
  [38, 'lanmu', 'counterfeiter', 1, 'silence'],
  [36, 'nordlyd', 'counterfeiter', 1, 'refused at once', { declaration: false }],
  [31, 'nordlyd', 'counterfeiter', 1, 'in court'],
  [29, 'lanmu-zh', 'counterfeiter', 1, 'silence'],
  [24, 'lanmu', 'counterfeiter/7', 1, 'never opened'],
  [9, 'lanmu', 'counterfeiter/7', 1, 'undeliverable'],
  [14, 'nike', 'counterfeiter', 1, 'appeal awaited'],
  [4, 'jordan', 'counterfeiter', 1, 'ruling awaited'],
  [3, 'nordlyd', 'counterfeiter', 1, 'ruling awaited'],
  [2, 'nike', 'reseller', 1, 'brand awaited'],
  [2, 'converse', 'reseller', 1, 'brand awaited'],
  [1, 'nordlyd', 'careless', 1, 'review awaited', { reason: 'trademark' }],
  [1, 'nike', 'careless', 1, 'review awaited', { reason: 'trademark' }],
  [1, 'nike', 'counterfeiter', 2, 'answer awaited'],
  [1, 'lanmu', 'counterfeiter', 1, 'answer awaited'],
  [1, 'meixu', 'counterfeiter', 1, 'answer awaited'],
];

const chipsOf = (reason: ScriptedFiling['reason'], at: number): readonly KnowledgeChip[] =>
  reason === 'counterfeit'
    ? (([['never-made'], ['impossible-price', 'not-our-seller'], [], ['our-photo']] as const)[at % 4] ?? [])
    : [];

/** The complainant under a registration, an agent if there is one, and the right. */
export function claimUnder(key: string, participants: readonly DemoParticipant[]) {
  const holder = participants.find(({ registrations }) => registrations.some((each) => each.key === key));
  const right = holder?.registrations.find((each) => each.key === key);
  if (!holder || !right) throw new Error(`no registration "${key}"`);
  const agent = participants.find(({ mandates }) => mandates.some(({ registration }) => registration === key));
  return { complainant: (agent ?? holder).id, right: { office: right.office, number: right.number } };
}

/**
 * Chooses a shop and its listings for every row: no listing twice, and the shop with the fewest filings so far, so that the
 * script causes no unintended closure. Throws when a row finds no listing.
 */
export const scriptedFilings = (
  participants: readonly DemoParticipant[],
  listings: readonly DemoListing[],
  volume: number,
): readonly ScriptedFiling[] => {
  const used = new Set<string>();
  const filed = new Map<string, number>();
  const keyOf = (of: { marketplace: string; id: string }): string => `${of.marketplace}/${of.id}`;

  const choose = ([, registration, who, count, , more]: Row): { seller: string; targets: Target[] } => {
    const [kind = '', nth] = who.split('/');
    const brand = registration.replace(/-(zh|us|old|design)$/, '');
    const shops =
      nth === undefined
        ? SELLERS.filter((seller) => seller.kind === kind)
        : [taobaoShop(kind as SellerKind, Number(nth))];
    // The abandoned shop is reserved for its own row.
    const choices = shops
      .filter((shop) => nth !== undefined || shop.contact !== undefined)
      .map((shop) => ({
        seller: keyOf(shop),
        goods: listings.filter(
          ({ listing, brand: about }) =>
            listing.marketplace === shop.marketplace &&
            listing.seller.id === shop.id &&
            (more?.anyBrand === true || about === brand) &&
            !used.has(keyOf(listing)),
        ),
      }))
      .filter(({ goods }) => goods.length >= count)
      .sort((a, b) => (filed.get(a.seller) ?? 0) - (filed.get(b.seller) ?? 0));
    const [first] = choices;
    if (!first) throw new Error(`no ${who} offers ${count} of ${brand}`);
    const targets = first.goods
      .slice(0, count)
      .map(({ listing }): Target => ({ kind: 'listing', marketplace: listing.marketplace, id: listing.id }));
    for (const target of targets) used.add(keyOf(target));
    filed.set(first.seller, (filed.get(first.seller) ?? 0) + 1);
    return { seller: first.seller, targets };
  };

  const filing = (row: Row, at: number): ScriptedFiling => {
    const [daysAgo, key, , , course, more] = row;
    const reason = more?.reason ?? 'counterfeit';
    return {
      id: `past-${String(at + 1).padStart(2, '0')}`,
      daysAgo,
      ...claimUnder(key, participants),
      reason,
      declaration: more?.declaration ?? true,
      chips: chipsOf(reason, at),
      ...choose(row),
      steps: COURSES[course].steps,
      ends: COURSES[course].ends,
    };
  };
  return [...rows(volume)].sort((a, b) => b[0] - a[0]).map(filing);
};

/** The ring's first shop is banned; the fourth repeat seller has one approval and waits for the second. */
export const scriptedApprovals = (): readonly ScriptedApproval[] => [
  { daysAgo: 108, seller: `taobao/${taobaoShop('ring', 1).id}`, approvers: ['desk-he', 'desk-okafor'] },
  { daysAgo: 3, seller: `taobao/${taobaoShop('repeat', 4).id}`, approvers: ['desk-he'] },
];
