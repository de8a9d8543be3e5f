import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { OwnSeller, OwnSellerQuery } from './contract.ts';

export const ownSellerRoutes = routes({
  listOwnSellers: {
    method: 'GET',
    url: '/own-sellers',
    summary:
      'The sellers in your findings and cases, with the outcomes of your cases alone; those with the most cases first',
    tag: 'cases',
    access: 'participant',
    keys: ['read'],
    query: OwnSellerQuery,
    answer: pageOf(OwnSeller),
  },
});
