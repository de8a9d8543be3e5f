import type { Duty } from '../../platform/duty.ts';
import { publicationHandlers } from './handlers.ts';
import { recordPublications } from './record.ts';
import { publicationRoutes } from './routes.ts';

/** Publishes notices, declarations, outcomes and sanctions (E-Commerce Law of the PRC Arts. 36 and 44). */
export const publications: Duty<typeof publicationRoutes> = {
  routes: publicationRoutes,
  handlers: publicationHandlers,
  project: recordPublications,
};
