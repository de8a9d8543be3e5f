/** I1, I2, I4, I7, I20: the cost of cases for a seller. */
import { targetKey } from '@marketsafe/terms';
import { storefrontOf } from '../../../src/seller/measures.ts';
import type { Book, ShopNote } from '../book/index.ts';
import type { Invariant } from './invariant.ts';

const msOfDay = 86_400_000;

const countedCases = ({ closed, strikes }: ShopNote): readonly string[] =>
  strikes.filter(({ id }) => closed?.frozen.includes(id)).flatMap(({ cases }) => cases);

const isAgainst = (book: Book, id: string): boolean => book.cases.get(id)?.against === true;

export const strikes: readonly Invariant[] = [
  {
    says: 'I1: nobody is banned while a counted strike is contested, nor by one person',
    ofEvent: ({ ref, event }, { book, rules }) => {
      if (event.type !== 'storefront-banned') return undefined;
      const shop = book.shop(ref.id);
      const counted = countedCases(shop);
      if (counted.length === 0) return `${ref.id} is banned for nothing`;
      const open = counted.find((id) => book.isContested(id) || !isAgainst(book, id));
      if (open !== undefined) return `${ref.id} is banned while ${open} is open`;
      return new Set(shop.approvals).size < rules.ban.approvals
        ? `${ref.id} is banned by ${shop.approvals}`
        : undefined;
    },
  },
  {
    says: 'I1: a ban that was declined is approved only on grounds that came after',
    ofEvent: ({ ref, event }, { book }) =>
      (event.type === 'ban-approved' || event.type === 'storefront-banned') && book.shop(ref.id).declined
        ? `a ban of ${ref.id} was declined, and is approved`
        : undefined,
  },
  {
    says: 'I2: a case counts in one strike, once, and near complaints of one right never in two',
    ofState: ({ book, rules }) => {
      for (const [seller, { strikes: all }] of book.shops) {
        const members = all.flatMap(({ cases }) => cases);
        if (new Set(members).size !== members.length) return `${seller} pays twice for one of ${members}`;
        const wrong = members.find((id) => !isAgainst(book, id) || book.cases.get(id)?.seller !== seller);
        if (wrong !== undefined) return `${wrong} is not decided against ${seller}, and counts`;
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) {
            if (one.right !== other.right || one.track !== other.track) continue;
            const [first, second] = [one, other].map(({ id }) => Date.parse(book.cases.get(id)?.filedAt ?? ''));
            if (Math.abs((first ?? 0) - (second ?? 0)) <= rules.strikes.mergeDays * msOfDay)
              return `${one.id} and ${other.id} are two strikes`;
          }
      }
      return undefined;
    },
  },
  {
    says: 'I4: nothing counts against a seller that was not told why',
    ofEvent: ({ event }, { book }) => {
      if (event.type !== 'strike-issued' && event.type !== 'strike-joined' && event.type !== 'strike-regraded')
        return undefined;
      const id = event.type === 'strike-issued' ? event.strike : event.case;
      return book.cases.get(id)?.toldAt === undefined ? `${id} counts before its seller was told` : undefined;
    },
  },
  {
    says: 'I7: an appeal won undoes listing, strike, closure, ban and what was derived from them',
    ofState: ({ book, world, rules, settled, putBack }) => {
      for (const { id, settled: undone, inForce, against } of book.cases.values())
        if (undone && against)
          return `${id} was decided otherwise, and is ${inForce ? 'in force' : 'against its seller'}`;
      for (const [seller, shop] of book.shops) {
        const { closed, banned, recognisedFrom } = shop;
        const standing = shop.strikes.filter(
          ({ id, cases }) => closed?.frozen.includes(id) && cases.every((one) => isAgainst(book, one)),
        );
        const points = standing.reduce((sum, one) => sum + one.points, 0);
        if (closed !== undefined && points < rules.strikes.closeAt) return `${seller} is closed for ${points} points`;
        if (banned && closed === undefined) return `${seller} is banned, and not closed`;
        const of = recognisedFrom === undefined ? undefined : book.shop(recognisedFrom);
        if (of !== undefined && of.closed === undefined && of.recognisedFrom === undefined)
          return `${seller} continues a shop that is open`;
        const causes = [closed && 'closure', banned && 'ban', recognisedFrom !== undefined && 'recognition'].filter(
          Boolean,
        );
        const key = targetKey(storefrontOf(seller));
        const own = Object.keys(world.seller(seller).targets[key]?.measures ?? {}).filter(
          (cause) => !book.cases.has(cause),
        );
        if (own.sort().join() !== causes.sort().join()) return `${seller} is down for ${own}, not for ${causes}`;
        if (settled && causes.length > 0 && !putBack.has(key) && !world.shelf.isDown(storefrontOf(seller)))
          return `${seller} is up`;
      }
      return undefined;
    },
  },
  {
    says: 'I7: a strike is a repetition only of strikes that have not fallen',
    ofState: ({ book, world, rules }) => {
      const { volumeGrave, repeatGrave, points } = rules.strikes;
      for (const [seller, { standing }] of book.shops) {
        for (const strike of Object.values(world.seller(seller).strikes)) {
          const track = standing.filter((one) => one.track === strike.track).map(({ id }) => id);
          const before = track.indexOf(strike.id);
          const members = Object.values(strike.cases);
          const plain = members.length < volumeGrave && members.every(({ gravity }) => gravity === 'normal');
          if (plain && before + 1 < repeatGrave && strike.points !== points.normal)
            return `${strike.id} costs ${strike.points} after ${before} others`;
        }
      }
      return undefined;
    },
  },
  {
    says: 'I7: what a case cost for coming back falls with the decision that it continued',
    ofState: ({ world, book, rules }) => {
      for (const state of world.sellers())
        for (const { cases } of Object.values(state.strikes))
          for (const [id, { gravity }] of Object.entries(cases))
            if (book.cases.get(id)?.orphaned && gravity === rules.strikes.returned) return `${id} is ${gravity} still`;
      return undefined;
    },
  },
  {
    says: 'I20: strikes are conserved, and one that is frozen does not expire',
    ofEvent: ({ ref, event, at }, { book, rules }) => {
      if (event.type !== 'strikes-expired') return undefined;
      const shop = book.shop(ref.id);
      for (const id of event.strikes) {
        const issuedAt = shop.strikes.find((one) => one.id === id)?.issuedAt ?? '';
        const age = Date.parse(at) - Date.parse(issuedAt);
        if (!(age >= rules.strikes.validDays * msOfDay)) return `${id} expires after ${age / msOfDay} days`;
        if (shop.closed?.frozen.includes(id)) return `${id} expires, and is counted`;
      }
      return undefined;
    },
    ofState: ({ book, world, rules }) => {
      for (const [seller, { issued, gone, strikes: all, closed }] of book.shops) {
        const known = Object.keys(world.seller(seller).strikes).length;
        if (known !== issued - gone) return `${seller} has ${known} strikes of ${issued}, less ${gone}`;
        // When a shop is reopened, frozen strikes expire at the next check.
        const isDue = (world.seller(seller).clocks.strikeExpiry ?? '9') <= world.now;
        const old = all.find(
          ({ id, issuedAt }) =>
            !closed?.frozen.includes(id) &&
            Date.parse(world.now) - Date.parse(issuedAt) > rules.strikes.validDays * msOfDay,
        );
        if (old !== undefined && !isDue) return `${old.id} counts since ${old.issuedAt}`;
      }
      return undefined;
    },
  },
];
