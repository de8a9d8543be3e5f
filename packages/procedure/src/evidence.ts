/** References to submitted documents: the rows behind them can be erased, and the events stay verifiable. */

/** Reference to a row that holds personal data or free text. */
export interface Sealed {
  readonly sealed: string;
  /** SHA-256 (hex) of the sealed bytes with their salt. */
  readonly hash: string;
}

export interface Exhibit {
  /** The checklist item that it is offered for. */
  readonly kind: string;
  readonly id: string;
  /** Hex, of the bytes. */
  readonly sha256: string;
}
