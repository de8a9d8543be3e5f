/** What a case restored after it was overturned or withdrawn: stored with the decision, and shown to both sides as far as each may know it. */
import type { Track } from '../policy/index.ts';
/** Instants, ISO 8601 UTC. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** For the seller and the desk: the figures include others' complaints. */
export interface SellerBack {
  /** The target of the case, and what keeps it down all the same. */
  readonly down: Span & { readonly still?: 'another-case' | 'settled' };
  /** Strikes that weigh less; `after` 0: removed. */
  readonly strikes: readonly {
    readonly strike: string;
    readonly track: Track;
    readonly issuedAt: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** For their tracks, all valid strikes together. */
  readonly points: readonly { readonly track: Track; readonly before: number; readonly after: number }[];
  /** `asked`: the marketplace was not known to have closed it. */
  readonly closure?: Span & { readonly outcome: 'reopened' | 'recounted'; readonly asked?: true };
  readonly ban?: Span;
  /** Shops that were closed as continuations of this one. */
  readonly shops?: number;
  /** Proceeds that were held and are now released. */
  readonly proceeds?: Span;
}

/** The complaint's own cost, independent of others' complaints. */
export interface ComplaintCost {
  readonly down: Span;
  /** It had counted in a strike. */
  readonly strike?: true;
  /** The strikes of its right alone had the shop closed, and no longer do. */
  readonly shopClosed?: Span;
}

export interface GaveBack {
  readonly at: string;
  readonly back: SellerBack;
  readonly cost: ComplaintCost;
}

/** What several cases of one seller restored together. */
export function togetherBack(all: readonly SellerBack[]): Omit<SellerBack, 'down'> {
  const merged = <One extends { readonly before: number; readonly after: number }>(
    ones: readonly One[],
    key: (one: One) => string,
  ): readonly One[] =>
    [...Map.groupBy(ones, key).values()].flatMap((same) => {
      const [first] = same;
      const before = Math.max(...same.map((one) => one.before));
      return first ? [{ ...first, before, after: Math.min(...same.map(({ after }) => after)) }] : [];
    });
  const closures = all.flatMap(({ closure }) => closure ?? []);
  const closure = closures.find(({ outcome }) => outcome === 'reopened') ?? closures.at(-1);
  const ban = all.find((one) => one.ban !== undefined)?.ban;
  const shops = all.reduce((sum, one) => sum + (one.shops ?? 0), 0);
  const spans = all.flatMap(({ proceeds }) => proceeds ?? []);
  const since = spans.map((span) => span.since).sort()[0];
  const until = spans
    .map((span) => span.until)
    .sort()
    .at(-1);
  return {
    strikes: merged(
      all.flatMap(({ strikes }) => strikes),
      ({ strike }) => strike,
    ),
    points: merged(
      all.flatMap(({ points }) => points),
      ({ track }) => track,
    ),
    ...(closure && { closure }),
    ...(ban && { ban }),
    ...(shops > 0 && { shops }),
    ...(since !== undefined && until !== undefined && { proceeds: { since, until } }),
  };
}

/** A settled case may later be released because of a demand for money; what it then restores is added. */
export const evolveGivenBack = (gaveBack: GaveBack | undefined, { at, back, cost }: GaveBack): GaveBack =>
  gaveBack === undefined
    ? { at, back, cost }
    : {
        at,
        back: { ...togetherBack([gaveBack.back, back]), down: back.down },
        cost: { ...gaveBack.cost, ...cost },
      };
