/** What is said in a matter of each kind, and what the desk finds of it. Events hold it: a changed payload is another kind. */
import type { MaliceIndicator, Money } from '@marketsafe/terms';
import type { Sealed } from '../../evidence.ts';
import type { ProceedingsKind } from '../../policy/index.ts';
import type { DelayGap, ProceedingsGap } from '../../refusals.ts';

/** How the money was asked for. */
export const demandChannels = ['marketplace-message', 'mail', 'messenger', 'phone', 'in-person', 'other'] as const;

/** What delay that the law does not count comes of. */
export const delayGrounds = ['notarisation', 'legalisation'] as const;

/** By the kind of the matter. Days are calendar days. */
export interface Said {
  /** Money was demanded from the seller for withdrawing the complaint. */
  readonly demand: {
    readonly amount?: Money;
    readonly channel: (typeof demandChannels)[number];
    readonly on: string;
    readonly words?: Sealed;
  };
  /** The court or authority, and its number of the proceedings. */
  readonly proceedings: {
    readonly kind: ProceedingsKind;
    readonly before: Sealed;
    readonly number: Sealed;
    readonly on: string;
  };
  readonly delay: { readonly ground: (typeof delayGrounds)[number] };
  /** What a seller lost by a complaint that was wrong: the amount and its words are sealed. */
  readonly loss: { readonly said: Sealed; readonly from: string; readonly until: string };
  /** The desk finds it unasked. */
  readonly malice: Readonly<Record<string, never>>;
  /** What a court ruled about the complaint. */
  readonly award: {
    readonly before: Sealed;
    readonly number: Sealed;
    readonly on: string;
    readonly malicious: boolean;
    /** Absent: it awarded nothing. */
    readonly amount?: Money;
    /** The amount is the doubled one. */
    readonly doubled: boolean;
  };
  /** A marketplace's question about the case, and the calendar day by which it needs the answer. */
  readonly statement: { readonly words: Sealed; readonly until: string };
  /** The text of a seller's mail. */
  readonly message: { readonly words?: Sealed };
}
export type MatterKind = keyof Said;

/** About a complaint that was wrong: gone once the case stands again. */
export const ofFallen: readonly MatterKind[] = ['loss', 'malice', 'award'];

/** What the desk says when it finds; nothing is found of a kind that is not here. */
export interface Found {
  readonly demand: { readonly finding: 'extortion-found' | 'not-found' };
  readonly proceedings:
    | { readonly finding: 'confirmed' }
    | { readonly finding: 'rejected'; readonly lacks: readonly ProceedingsGap[] };
  /** `days`: business days that are not counted. */
  readonly delay:
    | { readonly finding: 'granted'; readonly days: number }
    | { readonly finding: 'refused'; readonly lacks: readonly DelayGap[] };
  readonly malice: {
    readonly finding: 'malicious' | 'not-malicious';
    readonly indicators: readonly MaliceIndicator[];
  };
  /** The reasons are the answer, or say why there is none. */
  readonly statement: { readonly finding: 'answered' | 'declined' };
  /** Whether the seller answers the complaint with it. */
  readonly message: { readonly finding: 'is-answer' | 'no-answer' };
}
export type FoundKind = keyof Found;

/** Kinds that the desk finds in whatever becomes of the case. Their tasks bear their names. */
export const outlasting = ['demand', 'statement', 'message'] as const satisfies readonly FoundKind[];
export type FindingOf<Kind extends MatterKind> = Kind extends FoundKind ? Found[Kind]['finding'] : never;
export type MatterGap = ProceedingsGap | DelayGap;
