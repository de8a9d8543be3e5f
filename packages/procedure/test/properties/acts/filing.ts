/** Complaints, correct and incorrect, by brands and their agent. */
import type { Target } from '@marketsafe/terms';
import { brand, desk, listing, mark, participant, sealed, storefront, variant } from '../../stage.ts';
import { brandBy, brands, deskBy, pick, sellerBy, variants } from '../cast.ts';
import type { RandomHistory } from '../random-history.ts';
import { appeal, decideAppeal } from './redress.ts';

interface Filing {
  readonly declaration?: boolean;
  readonly agent?: string;
}

/** Every third complaint is about a variant. */
function targetBy(which: number, how: number): Target {
  const id = `${which % 2}-${(which >> 1) % 4}`;
  const one = variants[how % 9];
  return one === undefined ? listing(id) : variant(id, one);
}

export function files(
  play: RandomHistory,
  which: number,
  how: number,
  { declaration = how % 11 !== 10, agent }: Filing = {},
): string {
  const [complainant, right] = agent === undefined ? brandBy(how) : brands[0];
  const upheld = play.cases.filter((one) => one.status === 'upheld' && one.right === right);
  const parent = pick(upheld, which);
  return play.file({
    complainant,
    right,
    declaration,
    seller: sellerBy(which),
    target: targetBy(which, how),
    separatesVariants: how % 8 !== 7,
    reason: how % 7 === 6 ? 'trademark' : 'counterfeit',
    listing: {
      ...{ exists: true, shipsTo: ['CN'], classes: [25], shown: 'text' },
      ...(how % 3 === 2 && { category: 'cream' }),
    },
    ...(parent !== undefined && how % 13 === 12 && { parent: parent.case }),
    ...(how % 5 === 4 && {
      evidence: [{ kind: 'test-purchase', id: 'e', sha256: how % 10 === 4 ? 'ab' : play.name('hash') }],
    }),
    ...(agent !== undefined && { agent }),
  });
}

export const filing = {
  files,
  /** Left until silence upholds it. */
  'is-silent': (play: RandomHistory, which: number, how: number) => {
    files(play, which, how);
    play.settle();
    play.stage.after(8);
  },
  /** A mandate, and a complaint under it. */
  'agent-files': (play: RandomHistory, which: number, how: number) => {
    const until = new Date(Date.parse(play.stage.world.now) + 60 * 86_400_000).toISOString();
    if (how % 2 === 0) play.stage.right(mark, { type: 'grant-mandate', agent: 'agency', until }, participant(brand));
    files(play, which, how, { agent: 'agency' });
  },
  'mandate-ends': (play: RandomHistory) =>
    play.stage.right(mark, { type: 'end-mandate', agent: 'agency' }, participant(brand)),
  'whole-shop': (play: RandomHistory, which: number, how: number) => {
    const [complainant, right] = brandBy(how);
    const seller = sellerBy(which);
    play.file({ complainant, right, seller, target: storefront(seller.split('/')[1] ?? '') });
  },
  /** An upheld complaint is filed again, whether its target is down or up again. */
  'files-again': (play: RandomHistory, which: number, how: number) => {
    const one = pick(
      play.cases.filter(({ status }) => status === 'upheld'),
      which,
    );
    if (one === undefined) return;
    if (how % 3 > 0 && play.stage.world.shelf.isDown(one.target)) {
      play.stage.after(1);
      play.putUp(one.target, one.seller);
    }
    const { complainant, right, seller, target, reason } = one;
    play.file({ complainant, right, seller, target, reason });
  },
  /** The notice is never confirmed as arrived; then the seller answers, or offers the goods again. */
  'is-never-reached': (play: RandomHistory, which: number, how: number) => {
    const [complainant, right] = brandBy(how);
    const seller = sellerBy(which);
    const target = how % 4 === 3 ? storefront(seller.split('/')[1] ?? '') : targetBy(which, how);
    const said = { complainant, right, seller, target };
    const id = play.file(said);
    play.stage.case(id, { type: 'decide-review', decision: 'proceed', reasons: sealed('reasons') }, desk('ann'));
    play.settleUnheard(id);
    play.stage.after(22);
    if (how % 4 === 1) play.stage.answer(id);
    if (how % 4 !== 2) return;
    play.putUp(target, seller);
    play.file(said);
  },
  /** A withdrawn or otherwise decided complaint is filed again, mostly without new evidence. */
  'repeats-itself': (play: RandomHistory, which: number, how: number) => {
    const given = play.cases.filter(({ decision }) => decision !== undefined && decision.outcome !== 'upheld');
    const one = pick(given, which);
    if (one === undefined) return;
    const { complainant, right, seller, target, reason, evidence: known = [] } = one;
    const hash = how % 3 === 0 ? play.name('hash') : known[0];
    const evidence = hash === undefined ? {} : { evidence: [{ kind: 'test-purchase', id: 'e', sha256: hash }] };
    play.file({ complainant, right, seller, target, reason, ...evidence });
  },
  /** A refusal is appealed, and meanwhile the same complaint is filed without the gap: the appeal is decided last. */
  'refused-and-filed-again': (play: RandomHistory, which: number, how: number) => {
    const refused = files(play, which, how, { declaration: false });
    const state = play.stage.world.case(refused);
    if (state.status === 'new') return;
    appeal(play, state, 1);
    files(play, which, how, { declaration: true });
    decideAppeal(play, state, 0, deskBy(1));
  },
  /** A court has the matter before the seller is notified. */
  'court-speaks-first': (play: RandomHistory, which: number, how: number) => {
    const id = files(play, which, how);
    play.stage.case(id, { type: 'hold', ground: 'authority-hold' }, deskBy(how));
    play.stage.case(id, { type: 'release', outcome: how % 4 === 3 ? 'for-seller' : 'for-complainant' }, deskBy(how));
  },
  relists: (play: RandomHistory, which: number) => {
    const one = pick(play.down, which);
    if (one !== undefined) play.putUp(one.target, one.seller);
  },
  /** Goods of an upheld case, at another account of its seller's declared identity or, every third time, of another one. */
  'sells-elsewhere': (play: RandomHistory, which: number, how: number) => {
    const one = pick(
      play.cases.filter(({ status }) => status === 'upheld'),
      which,
    );
    if (one === undefined) return;
    const { complainant, right, reason, case: parent } = one;
    const { identity } = play.stage.world.seller(one.seller);
    const others = play.stage.world.sellers().filter((of) => of.identity === identity && of.seller !== one.seller);
    const seller = pick(others, how)?.seller ?? `taobao/${play.name('elsewhere')}`;
    if (others.length === 0) play.stage.open(seller, how % 3 === 0 ? `identity-of-${seller}` : identity);
    play.file({ complainant, right, reason, seller, target: listing(play.name('goods')), parent });
  },
  /** All three at once, about one seller's listings. */
  'brands-meet': (play: RandomHistory, which: number) => {
    for (const [index, [complainant, right]] of brands.entries())
      play.file({ complainant, right, seller: sellerBy(which), target: listing(`${which % 2}-${index}`) });
  },
  'right-lapses': (play: RandomHistory, _which: number, how: number) => {
    if (how % 6 === 0) play.stage.right(mark, { type: 'lapse', cause: 'not-renewed' }, desk('ann'));
  },
  'right-renews': (play: RandomHistory) =>
    play.stage.right(mark, { type: 'renew', validUntil: '2060-01-01T00:00:00.000Z' }, desk('ann')),
  'rights-change-hands': (play: RandomHistory, _which: number, how: number) => {
    if (how % 10 > 0) return;
    play.stage.right('thirds-mark', { type: 'assign', to: how % 20 === 0 ? 'rival' : 'third' }, desk('ann'));
    play.stage.right('thirds-mark', { type: 'verify', by: 'certificate-at-source' }, desk('ann'));
  },
};
