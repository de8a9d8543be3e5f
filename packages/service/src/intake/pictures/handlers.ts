import { sql } from 'kysely';
import { tenantOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import { noPicture } from './contract.ts';
import { type PictureDependencies, readPicture, seesPicture } from './read-picture.ts';
import type { pictureRoutes } from './routes.ts';

export const pictureHandlers = (deps: PictureDependencies): Handlers<typeof pictureRoutes> => ({
  getListingPicture: async ({ tx, caller, params: { marketplace, listing }, query: { place } }) => {
    const row = await tx
      .selectFrom('listing')
      .select(sql<string | null>`listing -> 'images' ->> ${place}::int`.as('address'))
      .where('marketplace', '=', marketplace)
      .where('id', '=', listing)
      .executeTakeFirst();
    if (!row) throw notFound('listing');
    const { address } = row;
    if (address === null || !(await seesPicture(tx, tenantOf(caller), { marketplace, listing })))
      throw noPicture('absent');
    return () => readPicture(deps, { marketplace, address });
  },
});
