import { createHmac, timingSafeEqual } from 'node:crypto';

/** The page that a link opens: the bundle of its notice, its notice about the whole shop, or the shop's clearances. */
export type LinkKind = 'answer' | 'shop' | 'clearances';

export interface SellerLink {
  readonly notice: string;
  /** How many times the desk had revoked links of this kind when this one was made. */
  readonly revocations: number;
}

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(0|[1-9]\d{0,5})\.([\w-]{43})$/;

const signature = (key: string, kind: LinkKind, { notice, revocations }: SellerLink): string =>
  createHmac('sha256', key).update(`seller-link:${kind}:${notice}:${revocations}`).digest('base64url');

/** A signed link opens one thing without an account. It depends only on its notice, so sending again gives the same link. */
export const signLink = (key: string, kind: LinkKind, link: SellerLink): string =>
  `${link.notice}.${link.revocations}.${signature(key, kind, link)}`;

/** Reads a link. Undefined if it is forged, of another kind, or not spelled exactly as it was signed. */
export function readLink(key: string, kind: LinkKind, text: string): SellerLink | undefined {
  const [, notice = '', revocations = '', given = ''] = form.exec(text) ?? [];
  if (notice === '') return undefined;
  const link = { notice, revocations: Number(revocations) };
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(key, kind, link))) ? link : undefined;
}

/** A keyed hash of a declared identity, so that lists of identity numbers cannot be tried against it. */
export const identityHash = (key: string, identity: { kind: string; number: string }): string =>
  createHmac('sha256', key)
    .update(`${identity.kind}:${identity.number.replaceAll(/[\s-]/g, '').toUpperCase()}`)
    .digest('hex');
