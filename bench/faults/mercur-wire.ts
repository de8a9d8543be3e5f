import { kindOf, yes } from '../../tests/marketplaces/mercur/trouble.ts';
import type { Answer, Wire } from './wire.ts';

const absent = (listing: string) => ({
  status: 404,
  body: { type: 'not_found', message: `Product with id: ${listing} was not found` },
});

const said = (status: number, body: unknown): Answer => ({ status, body: JSON.stringify(body) });

export const mercurWire: Wire = {
  isApi: (path) => /^\/(admin|store|auth)\//.test(path),
  kindOf,
  yes,
  fault: { code: 'unknown_error', type: 'unknown_error', message: 'An unknown error occurred.' },
  absent,
  yesterday: (url, _init, seen, answer) => {
    const { pathname, searchParams } = new URL(url);
    const asked = searchParams.get('id') ?? pathname.split('/').at(-1) ?? '';
    const sight = seen.get(asked);
    if (sight === undefined) return answer;
    if (searchParams.has('id')) {
      const products = sight === 'visible' ? [{ id: asked }] : [];
      return said(200, { products, count: products.length, offset: 0, limit: 1 });
    }
    return sight === 'visible' ? said(200, { product: { id: asked } }) : said(404, absent(asked).body);
  },
};
