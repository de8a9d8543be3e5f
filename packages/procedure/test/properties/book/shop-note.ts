/** The oracle's note of a seller's shop, from its events alone. */
import type { SellerEvent } from '../../../src/seller/index.ts';

interface StrikeNote {
  readonly id: string;
  readonly track: string;
  readonly right: string;
  readonly points: number;
  readonly issuedAt: string;
  readonly cases: readonly string[];
}

interface ClearanceNote {
  readonly holder: string;
  readonly rights?: readonly string[];
  readonly listings?: readonly string[];
  readonly until: string;
  readonly confirmed: boolean;
}

export interface ShopNote {
  /** In the order of their last issue. */
  readonly strikes: readonly StrikeNote[];
  readonly issued: number;
  readonly gone: number;
  /** Every issued strike that was not removed, including expired ones, in the order of their last issue. */
  readonly standing: readonly { readonly id: string; readonly track: string }[];
  readonly closed?: { readonly frozen: readonly string[]; readonly points: number };
  readonly banned: boolean;
  readonly recognisedFrom?: string;
  /** The identity that it declared last. */
  readonly identity?: string;
  /** The shops that it objects to continuing, or that a reviewer found it apart from. */
  readonly apart: readonly string[];
  /** Since the last change or contest of the strikes. */
  readonly approvals: readonly string[];
  /** A ban was declined for these strikes, or for these and more. */
  readonly declined: boolean;
  /** The strikes for which a ban was declined. */
  readonly weighed: readonly string[];
  readonly clearances: Readonly<Record<string, ClearanceNote>>;
}

export const emptyShop: ShopNote = {
  ...{ strikes: [], standing: [], issued: 0, gone: 0, banned: false },
  ...{ approvals: [], declined: false, weighed: [], clearances: {}, apart: [] },
};

/** The note after another event of its seller. */
export function shopNoted(note: ShopNote, event: SellerEvent): ShopNote {
  switch (event.type) {
    case 'strike-issued': {
      const { strike: id, track, right, points, issuedAt } = event;
      const issued = { id, track, right, points, issuedAt, cases: [id] };
      // An expired strike of a case that is upheld again is now the latest.
      const standing = [...note.standing.filter((one) => one.id !== id), { id, track }];
      return { ...note, strikes: [...note.strikes, issued], standing, issued: note.issued + 1 };
    }
    case 'strike-joined':
      return onStrike(note, event.strike, ({ cases }) => ({ points: event.points, cases: [...cases, event.case] }));
    case 'strike-lowered':
      return onStrike(note, event.strike, ({ cases }) => ({
        points: event.points,
        cases: cases.filter((id) => id !== event.case),
      }));
    case 'strike-regraded':
    case 'strike-rerated':
      return onStrike(note, event.strike, () => ({ points: event.points }));
    case 'strike-expunged':
      return {
        ...without(note, [event.strike]),
        standing: note.standing.filter(({ id }) => id !== event.strike),
      };
    case 'strikes-expired':
      return without(note, event.strikes);
    case 'strike-contested':
      return note.closed?.frozen.includes(event.strike) ? { ...note, approvals: [] } : note;
    case 'storefront-closed':
      return { ...note, closed: event, approvals: [], declined: false };
    case 'closure-recounted': {
      const isWeighed = event.frozen.every((id) => note.weighed.includes(id));
      const declined = note.declined && event.points <= (note.closed?.points ?? 0) && isWeighed;
      return { ...note, closed: event, approvals: [], declined };
    }
    case 'storefront-reopened': {
      const { closed: _closed, ...open } = note;
      return { ...open, approvals: [], declined: false };
    }
    case 'ban-approved':
      return { ...note, approvals: [...note.approvals, event.user] };
    case 'ban-declined':
      return { ...note, approvals: [], declined: true, weighed: [...note.weighed, ...(note.closed?.frozen ?? [])] };
    case 'storefront-banned':
      return { ...note, banned: true };
    case 'ban-lifted':
      return { ...note, banned: false };
    case 'reregistration-recognised':
      return { ...note, recognisedFrom: event.of };
    case 'seller-registered':
      return { ...note, ...(event.identity !== undefined && { identity: event.identity }) };
    case 'recognition-contested':
      return { ...note, apart: [...note.apart, note.recognisedFrom ?? ''] };
    case 'recognition-confirmed':
      return { ...note, apart: note.apart.filter((one) => one !== note.recognisedFrom) };
    case 'recognition-lifted': {
      const { recognisedFrom: _of, ...rest } = note;
      const apart = note.apart.filter((one) => one !== event.of);
      return { ...rest, apart: event.user === undefined ? apart : [...apart, event.of] };
    }
    case 'clearance-deposited': {
      const { clearance, holder, rights, listings, until } = event;
      return withClearance(note, clearance, { ...scope(holder, rights, listings), until, confirmed: false });
    }
    case 'clearance-confirmed': {
      const { clearance, until, scope: given } = event;
      const asked = note.clearances[clearance] ?? (given && { ...given, confirmed: false, until });
      return asked === undefined ? note : withClearance(note, clearance, { ...asked, until, confirmed: true });
    }
    case 'clearance-declined':
    case 'clearance-ended':
    case 'clearance-expired': {
      const { [event.clearance]: _over, ...clearances } = note.clearances;
      return { ...note, clearances };
    }
    default:
      return note;
  }
}

const scope = (holder: string, rights?: readonly string[], listings?: readonly string[]) => ({
  holder,
  ...(rights !== undefined && { rights }),
  ...(listings !== undefined && { listings }),
});

const withClearance = (note: ShopNote, id: string, one: ClearanceNote): ShopNote => ({
  ...note,
  clearances: { ...note.clearances, [id]: one },
});

const onStrike = (note: ShopNote, id: string, change: (one: StrikeNote) => Partial<StrikeNote>): ShopNote => ({
  ...note,
  strikes: note.strikes.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
});

const without = (note: ShopNote, ids: readonly string[]): ShopNote => ({
  ...note,
  strikes: note.strikes.filter(({ id }) => !ids.includes(id)),
  gone: note.gone + ids.length,
});
