/** Pages of sellers beside the shop: what a seller does by Vendure's Admin API, to watch what it answers. */
import { createServer, type Server } from 'node:http';
import { ask, Refused } from './graphql.ts';
import type { Seller } from './sellers.ts';

type Named = Seller & { readonly name: string };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
table{width:100%}td:last-child{text-align:right}</style><p><a href="/">All sellers</a></p><h1>${escaped(title)}</h1>${body}</html>`;

const LISTINGS = '{products(options:{take:100,sort:{id:ASC}}){totalItems items{id name enabled}}}';
const ENABLE = 'mutation($id:ID!){updateProduct(input:{id:$id,enabled:true}){id}}';

interface Listings {
  readonly products: {
    readonly totalItems: number;
    readonly items: readonly { readonly id: string; readonly name: string; readonly enabled: boolean }[];
  };
}

/** What came of an act of the seller, in the marketplace's words. */
const told = async (act: () => Promise<string>): Promise<string> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused) return `<p>Vendure refuses: ${escaped(error.message)}</p>`;
    throw error;
  }
};

const listingsOf = async ({ session, name }: Named): Promise<string> => {
  const { products } = await ask<Listings>(session, LISTINGS);
  const rows = products.items.map(
    (one) => `<tr><td>${escaped(one.name)}<td>${one.enabled ? 'on sale' : 'off sale'}
      <td><form method="post" action="?listing=${one.id}"><button>Put on sale</button></form>`,
  );
  return `<p>${escaped(name)} has ${products.totalItems} listings.</p><table>${rows.join('')}</table>`;
};

/** Listens on a free port of loopback: `/` names the sellers, `/ID` is the office of one. */
export function openOffice(sellers: readonly Named[]): Server {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://office');
    const seller = sellers.find(({ id }) => pathname === `/${id}`);
    const links = sellers.map(({ id, name }) => `<li><a href="/${id}">${escaped(name)}</a>`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (seller === undefined) return response.end(page('Sellers', `<ul>${links.join('')}</ul>`));
    const id = request.method === 'POST' ? searchParams.get('listing') : null;
    const done =
      id === null
        ? ''
        : await told(async () => {
            await ask(seller.session, ENABLE, { id });
            return '<p>Vendure did it.</p>';
          });
    return response.end(page(`The office of ${seller.name}`, done + (await told(() => listingsOf(seller)))));
  });
  return server.listen(0, '127.0.0.1');
}
