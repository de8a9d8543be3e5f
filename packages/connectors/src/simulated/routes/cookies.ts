import { z } from 'zod';
import type { InCart } from '../shopper.ts';

/** Reads one cookie; a malformed one counts as absent. */
export const readCookie = (header: string | undefined, name: string): string | undefined => {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
};

export const writeCookie = (name: string, value: string, maxAgeSeconds?: number): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;

const MAX_CART = 40;

/** As a form or a cookie names it. */
export const Wanted = z.object({
  id: z.string().max(128),
  variant: z
    .string()
    .max(128)
    .optional()
    .transform((variant) => variant || undefined),
});

/** The cart is in the shopper's cookie: the shop stores nothing about visitors. */
export const readCart = (header: string | undefined): InCart[] => {
  try {
    const ids: unknown = JSON.parse(Buffer.from(readCookie(header, 'cart') ?? '', 'base64url').toString('utf8'));
    return z.array(Wanted).parse(ids).slice(0, MAX_CART);
  } catch {
    return [];
  }
};

export const writeCart = (wanted: readonly InCart[]): string => {
  const once = new Map(wanted.map(({ id, variant }) => [JSON.stringify([id, variant]), { id, variant }]));
  return writeCookie('cart', Buffer.from(JSON.stringify([...once.values()].slice(-MAX_CART))).toString('base64url'));
};
