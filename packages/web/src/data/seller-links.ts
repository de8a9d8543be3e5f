import { client } from './client.ts';
import { sellerPath } from './sellers.ts';
import { useWrite } from './write.ts';

/** Whose links: those to the bundle of a case, or all of a seller, by its key. */
export type LinksOf = { readonly case: string } | { readonly seller: string };

export const useRevokeLinks = (of: LinksOf) =>
  useWrite(
    (reasons: string, options) =>
      'case' in of
        ? client.revokeCaseLinks({ path: { case: of.case }, body: { reasons } }, options)
        : client.revokeShopLinks({ path: sellerPath(of.seller), body: { reasons } }, options),
    ['cases', 'sellers'],
  );

export const useSendClearanceLink = (link: string) =>
  useWrite((_: undefined, options) => client.sendClearanceLink({ path: { link } }, options), []);
