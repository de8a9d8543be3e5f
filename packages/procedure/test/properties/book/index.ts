/** The oracle: the required state, computed from the events alone. */
export { Book } from './book.ts';
export type { CaseNote } from './case-note.ts';
export type { ShopNote } from './shop-note.ts';
