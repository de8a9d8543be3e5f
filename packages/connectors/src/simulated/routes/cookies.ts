/** Reads one cookie; a broken one is as good as none. */
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

/** A cart lives in its shopper's cookie: the shop keeps nothing for somebody who only looks. */
export const readCart = (header: string | undefined): string[] => {
  try {
    const ids: unknown = JSON.parse(Buffer.from(readCookie(header, 'cart') ?? '', 'base64url').toString('utf8'));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, MAX_CART) : [];
  } catch {
    return [];
  }
};

export const writeCart = (ids: readonly string[]): string =>
  writeCookie('cart', Buffer.from(JSON.stringify([...new Set(ids)].slice(-MAX_CART))).toString('base64url'));
