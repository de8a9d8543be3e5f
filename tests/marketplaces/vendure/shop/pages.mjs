// SPDX-License-Identifier: GPL-3.0-or-later
/** The storefront that Vendure itself does not have: one page for all shops, one for each listing and each seller, from the Shop API. */

const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const page = (title, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem;padding:0;list-style:none}img{width:100%;border-radius:.5rem}</style>
<p><a href="/shop">All goods</a></p><h1>${escaped(title)}</h1>${body}</html>`;

const card = ({ id, name, featuredAsset, variants: [first] }) =>
  `<li><a href="/product/${escaped(id)}">${featuredAsset ? `<img alt="" src="${escaped(featuredAsset.preview)}?preset=medium">` : ''}
${escaped(name)}</a><br>${first ? `${(first.priceWithTax / 100).toFixed(2)} ${escaped(first.currencyCode)}` : ''}</li>`;

const CARD = 'id name featuredAsset{preview} variants{id name priceWithTax currencyCode}';

/** @param shopsOf the public tokens of a seller's channels. */
export const shopPages = (shopsOf) => {
  const ask = async (request, query, variables, token) => {
    const url = `http://127.0.0.1:${request.socket.localPort}/shop-api`;
    const headers = { 'content-type': 'application/json', ...(token && { 'vendure-token': token }) };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await answer.json()).data;
  };
  const shown = (found) => async (request, response) => {
    const { title, body } = (await found(request).catch(() => undefined)) ?? {};
    if (title === undefined) return response.status(404).type('html').send(page('This page is not there', ''));
    return response.type('html').send(page(title, body));
  };
  const idIn = ({ originalUrl }) =>
    decodeURIComponent(new URL(originalUrl, 'http://shop').pathname.split('/')[2] ?? '');
  const listOf = ({ items }) => `<ul>${items.map(card).join('')}</ul>`;
  return [
    {
      route: 'shop',
      handler: shown(async (request) => {
        const { products } = await ask(request, `{products(options:{take:100,sort:{id:ASC}}){items{${CARD}}}}`, {});
        return { title: 'All goods', body: listOf(products) };
      }),
    },
    {
      route: 'product',
      handler: shown(async (request) => {
        const query = `query($id:ID!){product(id:$id){${CARD} description assets{preview}}}`;
        const { product } = await ask(request, query, { id: idIn(request) });
        if (!product) return undefined;
        const sold = product.variants.map(
          ({ name, priceWithTax, currencyCode }) =>
            `<li>${escaped(name)}: ${(priceWithTax / 100).toFixed(2)} ${escaped(currencyCode)}</li>`,
        );
        return {
          title: product.name,
          body: `<ul>${card(product)}</ul><p>${escaped(product.description)}</p><ol>${sold.join('')}</ol>`,
        };
      }),
    },
    {
      route: 'seller',
      handler: shown(async (request) => {
        const { name, token } = (await shopsOf(idIn(request))) ?? {};
        const { products } = await ask(
          request,
          `{products(options:{take:100,sort:{id:ASC}}){items{${CARD}}}}`,
          {},
          token,
        );
        return { title: name, body: listOf(products) };
      }),
    },
  ];
};
