/** The texts of the rights holder's and the review team's pages, loaded with them. */
export { desk } from './desk.ts';
export { office } from './office.ts';
export { portal } from './portal.ts';
