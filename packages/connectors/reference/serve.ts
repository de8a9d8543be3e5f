/** The reference marketplace as a server with one shop: node packages/connectors/reference/serve.ts 4090 a-token */
import { type Listing, Marketplace, operatorApi, type Seller } from './marketplace.ts';

const [, , port, token = ''] = process.argv;
const marketplace = new Marketplace();
const seller: Seller = { id: 'shoe-hall', name: 'Shoe hall', state: 'active', inbox: [] };
const price = { amount: '19.00', currency: 'USD' };
const listing: Listing = { id: '1', title: 'LARK running shoes', price, seller: seller.id, variants: [], measures: {} };
marketplace.sellers.set(seller.id, seller);
marketplace.listings.set(listing.id, listing);
for (const row of [seller, listing]) marketplace.changed(row);

const app = operatorApi(marketplace, token);
// The page that shoppers open, without a token.
app.get<{ Params: { id: string } }>('/item/:id', ({ params: { id } }, reply) => {
  const offered = marketplace.listings.get(id);
  if (!offered || !marketplace.isOffered(offered)) return reply.code(404).send('no such listing');
  return `${offered.title}, ${offered.price?.amount} ${offered.price?.currency}`;
});
console.log(await app.listen({ host: '127.0.0.1', port: Number(port) }));
