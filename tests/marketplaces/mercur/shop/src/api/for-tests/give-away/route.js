/** The listing is another seller's now, as when an id is used again. */
exports.POST = async (request, response) => {
  const { listing, from, to } = request.body;
  const link = request.scope.resolve('link');
  const between = (seller) => ({ product: { product_id: listing }, seller: { seller_id: seller } });
  await link.dismiss(between(from));
  await link.create(between(to));
  response.json({});
};
