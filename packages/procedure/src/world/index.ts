/** The programme in memory, for worked cases, replays and tests. */

export { Agenda } from './agenda.ts';
export { reported } from './marketplace.ts';
export type { Shelf } from './shelf.ts';
export { type Days, type Happening, World } from './world.ts';
