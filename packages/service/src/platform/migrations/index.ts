import type { Migration } from 'kysely/migration';
import { up as initial } from './initial/index.ts';

export { serverRoles } from './initial/roles.ts';

/** In order of their names; one that a live installation has applied is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': { up: initial },
};
