import { routes } from '../../platform/route.ts';
import { DecisionsQuery, FinalDecisions } from './contract.ts';

export const finalDecisionRoutes = routes({
  listFinalDecisions: {
    method: 'GET',
    url: '/public/decisions',
    summary: 'The final decisions about a listing or shop, each until it expires. None says nothing about the goods',
    tag: 'public',
    access: 'public',
    query: DecisionsQuery,
    answer: FinalDecisions,
  },
});
