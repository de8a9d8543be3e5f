import type { HttpInit } from '@marketsafe/connectors';
import type { Kind } from '../software/trouble.ts';

/** A request to Mercur, by its method and path. */
export const kindOf = (url: string, { method = 'GET' }: HttpInit): Kind => {
  const { pathname } = new URL(url);
  return {
    isWrite: method !== 'GET' && pathname.startsWith('/admin/'),
    name: pathname,
    isLook: method === 'GET' && pathname.startsWith('/store/products'),
  };
};

export const yes = { product: { id: '1' } };
