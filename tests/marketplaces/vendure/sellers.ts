import type { Goods } from '../software/goods.ts';
import { ask, type Caller, login } from './graphql.ts';

/** A seller that can log in and has a shop. */
export interface Seller {
  readonly id: string;
  readonly channel: string;
  /** Of the seller's own shop, for shoppers. */
  readonly token: string;
  readonly email: string;
  readonly session: Caller;
}

export interface Zones {
  readonly zone: string;
}

/** What the first shop needs: a zone, and goods without tax. */
export async function openMarketplace(admin: Caller): Promise<Zones> {
  const { createZone } = await ask<{ createZone: { id: string } }>(
    admin,
    'mutation{createZone(input:{name:"World",memberIds:[]}){id}}',
  );
  const { activeChannel } = await ask<{ activeChannel: { id: string } }>(admin, '{activeChannel{id}}');
  await ask(
    admin,
    'mutation($id:ID!,$zone:ID!){updateChannel(input:{id:$id,defaultTaxZoneId:$zone,defaultShippingZoneId:$zone}){__typename}}',
    { id: activeChannel.id, zone: createZone.id },
  );
  const { createTaxCategory } = await ask<{ createTaxCategory: { id: string } }>(
    admin,
    'mutation{createTaxCategory(input:{name:"None",isDefault:true}){id}}',
  );
  await ask(
    admin,
    'mutation($zone:ID!,$category:ID!){createTaxRate(input:{name:"None",enabled:true,value:0,zoneId:$zone,categoryId:$category}){id}}',
    { zone: createZone.id, category: createTaxCategory.id },
  );
  return { zone: createZone.id };
}

const PERMISSIONS = [
  ...['ReadCatalog', 'CreateCatalog', 'UpdateCatalog', 'DeleteCatalog', 'ReadAsset', 'CreateAsset', 'UpdateAsset'],
  ...['ReadOrder', 'UpdateOrder', 'ReadSettings', 'ReadCustomer'],
];
/** For a program that listens on loopback alone. */
export const PASSWORD = 'a-seller-of-the-tests';

/** Seller, channel, role, administrator; then logs in. */
export async function openShop(admin: Caller, { zone }: Zones, name: string, code: string): Promise<Seller> {
  const { createSeller } = await ask<{ createSeller: { id: string } }>(
    admin,
    'mutation($name:String!){createSeller(input:{name:$name}){id}}',
    { name },
  );
  const token = `shop-of-${code}`;
  const { createChannel } = await ask<{ createChannel: { id: string } }>(
    admin,
    'mutation($input:CreateChannelInput!){createChannel(input:$input){...on Channel{id}...on ErrorResult{message}}}',
    {
      input: {
        ...{ code, token, sellerId: createSeller.id, defaultLanguageCode: 'en', defaultCurrencyCode: 'USD' },
        ...{ pricesIncludeTax: true, defaultTaxZoneId: zone, defaultShippingZoneId: zone },
      },
    },
  );
  const { createRole } = await ask<{ createRole: { id: string } }>(
    admin,
    'mutation($input:CreateRoleInput!){createRole(input:$input){id}}',
    { input: { code, description: `Sells as ${name}`, permissions: PERMISSIONS, channelIds: [createChannel.id] } },
  );
  const email = `${code}@sellers.invalid`;
  await ask(admin, 'mutation($input:CreateAdministratorInput!){createAdministrator(input:$input){id}}', {
    input: { firstName: name, lastName: 'Shop', emailAddress: email, password: PASSWORD, roleIds: [createRole.id] },
  });
  const session = await login(admin.url, email, PASSWORD);
  return { id: createSeller.id, channel: createChannel.id, token, email, session: { ...session, channel: token } };
}

interface Offer extends Goods {
  readonly description?: string;
  readonly pictures?: readonly string[];
}

/** @returns the ids of the listing and of its variants. */
export async function putOnSale(
  { session }: Seller,
  { name, sku, prices, description = '', pictures = [] }: Offer,
): Promise<{ readonly id: string; readonly variants: readonly string[] }> {
  const { createProduct } = await ask<{ createProduct: { id: string } }>(
    session,
    'mutation($input:CreateProductInput!){createProduct(input:$input){id}}',
    {
      input: {
        enabled: true,
        translations: [{ languageCode: 'en', name, slug: sku.toLowerCase(), description }],
        ...(pictures[0] !== undefined && { featuredAssetId: pictures[0], assetIds: pictures }),
      },
    },
  );
  const options = prices.length > 1 ? await sizesOf(session, createProduct.id, sku, prices.length) : [];
  const { createProductVariants } = await ask<{ createProductVariants: { id: string }[] }>(
    session,
    'mutation($input:[CreateProductVariantInput!]!){createProductVariants(input:$input){id}}',
    {
      input: prices.map((price, index) => ({
        ...{ productId: createProduct.id, sku: index === 0 ? sku : `${sku}-${index + 1}`, price, stockOnHand: 100 },
        optionIds: options.slice(index, index + 1),
        translations: [{ languageCode: 'en', name: index === 0 ? name : `${name} ${index + 1}` }],
      })),
    },
  );
  return { id: createProduct.id, variants: createProductVariants.map(({ id }) => id) };
}

async function sizesOf(session: Caller, product: string, sku: string, count: number): Promise<string[]> {
  const sizes = Array.from({ length: count }, (_, index) => String(36 + index));
  const { createProductOptionGroup } = await ask<{
    createProductOptionGroup: { id: string; options: { id: string }[] };
  }>(
    session,
    'mutation($input:CreateProductOptionGroupInput!){createProductOptionGroup(input:$input){id options{id}}}',
    {
      input: {
        code: `size-${sku.toLowerCase()}`,
        translations: [{ languageCode: 'en', name: 'Size' }],
        options: sizes.map((size) => ({ code: size, translations: [{ languageCode: 'en', name: size }] })),
      },
    },
  );
  await ask(
    session,
    'mutation($product:ID!,$group:ID!){addOptionGroupToProduct(productId:$product,optionGroupId:$group){id}}',
    { product, group: createProductOptionGroup.id },
  );
  return createProductOptionGroup.options.map(({ id }) => id);
}
