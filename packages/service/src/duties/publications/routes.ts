import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { Publication, PublicationQuery } from './contract.ts';

export const publicationRoutes = routes({
  listPublications: {
    method: 'GET',
    url: '/public/publications',
    summary:
      'Notices, declarations, outcomes and sanctions that a law has published, the newest first; without the names of people or parties',
    tag: 'public',
    access: 'public',
    query: PublicationQuery,
    answer: pageOf(Publication),
  },
});
