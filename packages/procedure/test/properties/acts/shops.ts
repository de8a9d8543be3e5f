/** Bans and their approvers, shops that register again, clearances. */
import { desk, exhibit, participant, sellerOf, system } from '../../stage.ts';
import { brandBy, deskBy, pick, sellerBy } from '../cast.ts';
import type { RandomHistory } from '../random-history.ts';
import { appeal } from './redress.ts';

const later = (play: RandomHistory, days: number): string =>
  new Date(Date.parse(play.stage.world.now) + days * 86_400_000).toISOString();

const approve = (play: RandomHistory, seller: string, user: string) =>
  play.stage.seller(seller, { type: 'approve-ban', user }, desk(user));

const bothApprove = (play: RandomHistory, seller: string): void => {
  for (const user of ['ann', 'bo']) approve(play, seller, user);
};

const recognised = (play: RandomHistory): readonly string[] =>
  play.stage.world.sellers().flatMap((one) => (one.recognised === undefined ? [] : [one.seller ?? '']));

/** Of the seller, in any state. */
function clearanceOf(
  play: RandomHistory,
  which: number,
): { readonly seller: string; readonly id: string; readonly holder: string } | undefined {
  const seller = sellerBy(which);
  const all = play.stage.world.seller(seller).clearances;
  const one = all.at(-1 - ((which >> 1) % Math.max(1, Math.min(2, all.length))));
  return one && { seller, id: one.id, holder: one.holder };
}

export const shops = {
  'approves-ban': (play: RandomHistory, which: number, how: number) => approve(play, sellerBy(which), deskBy(how).user),
  'both-approve': (play: RandomHistory, which: number) => bothApprove(play, sellerBy(which)),
  'declines-ban': (play: RandomHistory, which: number, how: number) => {
    const user = deskBy(how);
    if (how % 4 === 0) play.stage.seller(sellerBy(which), { type: 'decline-ban', user: user.user }, user);
  },
  /** At the second of the ban, before or after. */
  'appeals-at-the-ban': (play: RandomHistory, which: number, how: number) => {
    const seller = sellerBy(which);
    const counted = play.cases.find((one) => one.seller === seller && one.status === 'upheld' && !one.appealed.seller);
    if (play.stage.world.seller(seller).closure === undefined || counted === undefined) return;
    if (how % 2 === 0) appeal(play, counted, 0);
    bothApprove(play, seller);
    if (how % 2 === 1) appeal(play, counted, 0);
  },
  'comes-back': (play: RandomHistory, which: number, how: number) => {
    const again = play.stage.world.sellers().filter(({ seller = '' }) => seller.startsWith('taobao/again'));
    const of = how % 3 === 0 ? (again.at(-1)?.seller ?? sellerBy(which)) : sellerBy(which);
    const { closure, recognised: itself } = play.stage.world.seller(of);
    if (closure === undefined && itself === undefined) return;
    const seller = `taobao/${play.name('again')}`;
    play.stage.open(seller, `identity-of-${of}`);
    play.stage.must(play.stage.seller(seller, { type: 'recognise', of, identity: `identity-of-${of}` }, system));
  },
  'objects-to-recognition': (play: RandomHistory, which: number) => {
    const seller = pick(recognised(play), which);
    if (seller !== undefined) play.stage.seller(seller, { type: 'contest-recognition' }, sellerOf(seller));
  },
  'decides-recognition': (play: RandomHistory, which: number, how: number) => {
    const seller = pick(recognised(play), which);
    const outcome = how % 3 === 0 ? 'reversed' : 'confirmed';
    if (seller !== undefined) play.stage.seller(seller, { type: 'decide-recognition', outcome }, deskBy(how));
  },
  invites: (play: RandomHistory, which: number, how: number) => {
    const [holder] = brandBy(how);
    play.stage.seller(sellerBy(which), { type: 'invite-to-clearance', holder }, participant(holder));
  },
  /** Mostly for everything, for a month or a year; a brand often agrees at once. */
  deposits: (play: RandomHistory, which: number, how: number) => {
    const [holder, right] = brandBy(how);
    const seller = sellerBy(which);
    const clearance = play.name('clearance');
    const sha256 = how % 7 === 0 ? 'ab'.repeat(32) : play.name('hash');
    const documents = [{ ...exhibit('letter'), sha256 }];
    const scope = { ...(how % 4 === 3 && { rights: [right] }), ...(how % 5 === 4 && { listings: [`${which % 2}-0`] }) };
    const until = later(play, how % 3 === 0 ? 10 : how % 3 === 1 ? 60 : 300);
    const said = {
      type: 'deposit-clearance',
      clearance,
      holder,
      documents,
      until,
      declaration: true,
      ...scope,
    } as const;
    play.stage.seller(seller, said, sellerOf(seller));
    if (how % 2 === 0) play.stage.seller(seller, { type: 'confirm-clearance', clearance }, participant(holder));
  },
  'confirms-clearance': (play: RandomHistory, which: number, how: number) => {
    const one = clearanceOf(play, which);
    if (one === undefined) return;
    const ground = how % 4 === 0 ? {} : ({ ground: 'documents-in-order' } as const);
    const shorter = how % 5 === 0 ? { until: later(play, 20) } : {};
    const actor = how % 2 === 0 ? participant(one.holder) : deskBy(how);
    play.stage.seller(one.seller, { type: 'confirm-clearance', clearance: one.id, ...ground, ...shorter }, actor);
  },
  'declines-clearance': (play: RandomHistory, which: number, how: number) => {
    const one = clearanceOf(play, which);
    const said = { type: 'decline-clearance', reason: 'not-authorised' } as const;
    if (one !== undefined && how % 3 === 0)
      play.stage.seller(one.seller, { ...said, clearance: one.id }, participant(one.holder));
  },
  'ends-clearance': (play: RandomHistory, which: number, how: number) => {
    const one = clearanceOf(play, which);
    const said = { type: 'end-clearance', reason: 'authorisation-ended' } as const;
    const actor = how % 4 === 0 ? deskBy(how) : participant(one?.holder ?? '');
    if (one !== undefined && how % 2 === 0) play.stage.seller(one.seller, { ...said, clearance: one.id }, actor);
  },
  'grants-clearance': (play: RandomHistory, which: number, how: number) => {
    const [holder] = brandBy(how);
    const said = {
      type: 'grant-clearance',
      clearance: play.name('clearance'),
      holder,
      until: later(play, how % 2 === 0 ? 30 : 500),
    } as const;
    play.stage.seller(sellerBy(which), said, participant(holder));
  },
  'warns-and-suspends': (play: RandomHistory, _which: number, how: number) => {
    const [complainant] = brandBy(how);
    if (how % 5 === 0) play.stage.complainant(complainant, { type: 'warn' }, deskBy(how));
    if (how % 10 === 0) play.stage.complainant(complainant, { type: 'suspend' }, deskBy(how));
    if (how % 7 === 0) play.stage.complainant(complainant, { type: 'reinstate' }, deskBy(how));
  },
};
