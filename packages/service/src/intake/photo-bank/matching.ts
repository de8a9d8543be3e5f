import type { Bank, Likeness } from './likeness.ts';

/** A picture of a bank, as a thread that compares gets it. */
export interface BankPicture {
  readonly id: string;
  readonly bank: Bank;
  readonly features: Uint8Array;
}

/** The pictures of banks, in the memory of one thread. */
export interface OpenBank {
  add(pictures: readonly BankPicture[]): void;
  /** What a picture is like, by its features, the likest first. */
  search(features: Uint8Array): readonly Likeness[];
}

export type OpenBankOf = () => Promise<OpenBank>;
