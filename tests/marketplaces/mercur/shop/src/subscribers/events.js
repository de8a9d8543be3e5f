/** Forwards the marketplace's events to a programme. */
const { send } = require('../lib/deliveries.js');

const LISTING = {
  'product.created': 'listing.created',
  'product.updated': 'listing.changed',
  'product.deleted': 'listing.deleted',
};
const VARIANT = ['product-variant.created', 'product-variant.updated'];
const SELLER = ['created', 'updated', 'approved', 'suspended', 'unsuspended', 'terminated', 'unterminated'];

exports.default = async ({ event: { name, data }, container }) => {
  const { id } = data;
  if (LISTING[name] !== undefined) return send({ type: LISTING[name], listing: id });
  if (!VARIANT.includes(name))
    return send({ type: name === 'seller.created' ? 'seller.registered' : 'seller.changed', seller: id });
  const query = container.resolve('query');
  const { data: found } = await query.graph({ entity: 'variant', fields: ['product_id'], filters: { id } });
  for (const { product_id: listing } of found) send({ type: 'listing.changed', listing });
};

exports.config = { event: [...Object.keys(LISTING), ...VARIANT, ...SELLER.map((one) => `seller.${one}`)] };
