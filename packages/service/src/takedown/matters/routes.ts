import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/contract.ts';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { CaseActed } from '../cases/index.ts';
import { MarketplaceCase, MatterByComplainant, MatterByDesk, MatterByMarketplace, MatterFinding } from './contract.ts';

const params = z.strictObject({ case: Id });

export const matterRoutes = routes({
  raiseMatter: {
    method: 'POST',
    url: '/cases/:case/matters',
    summary:
      'Enter your suit or your complaint to an authority, which stops the clocks, or ask that delay be not counted; the desk finds in it',
    tag: 'cases',
    access: 'participant',
    keys: ['answer'],
    params,
    body: MatterByComplainant,
    answer: CaseActed,
    status: 201,
  },
  enterMatter: {
    method: 'POST',
    url: '/desk/cases/:case/matters',
    summary: 'Enter what a court ruled about a complaint that was wrong, in every fallen case of the filing',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params,
    body: MatterByDesk,
    answer: CaseActed,
    status: 201,
  },
  listMarketplaceCases: {
    method: 'GET',
    url: '/marketplace/cases',
    summary: 'The cases about what your marketplace offers, the newest first, with what you asked in them',
    tag: 'marketplaces',
    access: 'marketplace-user',
    keys: ['read'],
    query: PageQuery,
    answer: pageOf(MarketplaceCase),
  },
  raiseMatterAsMarketplace: {
    method: 'POST',
    url: '/marketplace/cases/:case/matters',
    summary: 'Ask the desk about a case; only you and the desk read it',
    tag: 'marketplaces',
    access: 'marketplace-user',
    keys: ['answer'],
    params,
    body: MatterByMarketplace,
    answer: CaseActed,
    status: 201,
  },
  findInMatter: {
    method: 'POST',
    url: '/desk/cases/:case/findings',
    summary:
      'Find in what a party asked or reported, in every case of the filing that it is about; or whether a complaint that was wrong was malicious',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params,
    body: MatterFinding,
    answer: CaseActed,
  },
});
