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
console.log(await operatorApi(marketplace, token).listen({ host: '127.0.0.1', port: Number(port) }));
