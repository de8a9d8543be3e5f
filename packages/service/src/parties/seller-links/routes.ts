import { z } from 'zod';
import { Id, MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { LinkRevocation, LinkRevocationRequest, LinkSent } from './contract.ts';

export const sellerLinkRoutes = routes({
  revokeCaseLinks: {
    method: 'POST',
    url: '/desk/cases/:case/link-revocations',
    summary: 'Revoke every link to the bundle of a case; a new one goes to its seller the way that notices go',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params: z.strictObject({ case: Id }),
    body: LinkRevocationRequest,
    answer: LinkRevocation,
    status: 201,
  },
  revokeShopLinks: {
    method: 'POST',
    url: '/sellers/:marketplace/:seller/link-revocations',
    summary: 'Revoke every link of a seller, whatever it opens; a new one to the whole shop goes to the seller',
    tag: 'sellers',
    access: 'desk',
    keys: [],
    params: z.strictObject({ marketplace: MarketplaceId, seller: MarketplaceId }),
    body: LinkRevocationRequest,
    answer: LinkRevocation,
    status: 201,
  },
  sendShopLink: {
    method: 'POST',
    url: '/answers/:link/shop-link',
    summary:
      'Have the link to all cases of the shop sent to the seller, once a day at most: this link does not open them',
    tag: 'answers',
    access: 'answer-link',
    params: z.strictObject({ link: Id }),
    answer: LinkSent,
    status: 202,
  },
  sendClearanceLink: {
    method: 'POST',
    url: '/answers/:link/clearance-link',
    summary:
      'Have the link to the shop’s clearances sent to the seller, once a day at most: this link does not open them',
    tag: 'answers',
    access: 'answer-link',
    params: z.strictObject({ link: Id }),
    answer: LinkSent,
    status: 202,
  },
});
