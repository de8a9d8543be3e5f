import { kindOf, yes } from '../../tests/marketplaces/vendure/trouble.ts';
import type { Sight, Wire } from './wire.ts';

interface Look {
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The connector's `Look` asks about listing `i1` by its page `p1`, its number `s1` and its name `n1`. */
const asSeen = (at: string, listing: string, sight: Sight): Record<string, unknown> => {
  const hits = sight === 'visible' ? [{ productId: listing }] : [];
  const found = { totalItems: hits.length, items: hits };
  return { [`p${at}`]: sight === 'visible' ? { id: listing } : null, [`s${at}`]: found, [`n${at}`]: found };
};

export const vendureWire: Wire = {
  isApi: (path) => path === '/admin-api' || path === '/shop-api',
  kindOf,
  yes,
  fault: {
    errors: [{ message: 'internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    data: null,
  },
  absent: (listing) => ({
    status: 200,
    body: {
      errors: [
        { message: `No Product with the id ${listing} could be found`, extensions: { code: 'ENTITY_NOT_FOUND' } },
      ],
      data: null,
    },
  }),
  yesterday: (_url, { body = '{}' }, seen, answer) => {
    const { variables = {} } = JSON.parse(body) as Look;
    const said = JSON.parse(answer.body) as { readonly data?: Record<string, unknown> };
    const data = { ...said.data };
    for (const [name, value] of Object.entries(variables)) {
      const sight = name.startsWith('i') ? seen.get(String(value)) : undefined;
      if (sight !== undefined) Object.assign(data, asSeen(name.slice(1), String(value), sight));
    }
    return { status: answer.status, body: JSON.stringify({ ...said, data }) };
  },
};
