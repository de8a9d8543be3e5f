import { routes } from '../../platform/route.ts';
import { Misuse, SameDocumentQuery, SameDocuments } from './contract.ts';

export const misuseRoutes = routes({
  getMisuse: {
    method: 'GET',
    url: '/desk/misuse',
    summary: 'Who filed what in the last ninety days, what became of it, and which figures stand out',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: Misuse,
  },
  listSameDocuments: {
    method: 'GET',
    url: '/desk/same-documents',
    summary: 'Documents that stand in the cases of more than one filing, those of several senders first',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    query: SameDocumentQuery,
    answer: SameDocuments,
  },
});
