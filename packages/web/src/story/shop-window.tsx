import { useState } from 'react';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import type { Goods } from './play.ts';

type Tab = 'page' | 'search' | 'cart' | 'storefront' | 'back';

interface Props {
  readonly goods: Pick<Goods, 'marketplace' | 'url' | 'query'>;
  /** Changed by the page after a change in the shop, so that the window reloads. */
  readonly version: number;
  /** `marketplace/seller` of a storefront with its own tab. */
  readonly storefront?: string | undefined;
  readonly back?: string | undefined;
  readonly first?: Tab;
  /** Called whenever the frame has loaded a page. */
  readonly onLoaded?: (frame: HTMLIFrameElement) => void;
}

/** The marketplace as shoppers see it, in a frame: the page, the search, the cart. */
export function ShopWindow({ goods, version, storefront, back, first = 'page', onLoaded }: Props) {
  const { t, language } = useWords('story');
  const marketplaces = useRead('listMarketplaces');
  const [tab, setTab] = useState<Tab>(first);
  const [reloads, setReloads] = useState(0);
  const shop = marketplaces.data?.items.find(({ id }) => id === goods.marketplace);
  if (!shop) return null;
  const inShop = (path: string) => {
    const url = new URL(path, shop.baseUrl);
    if (language === 'en') url.searchParams.set('lang', 'en');
    return url.href;
  };
  const addresses: Partial<Record<Tab, string>> = {
    page: inShop(goods.url),
    search: inShop(`/search?q=${encodeURIComponent(goods.query)}`),
    cart: inShop('/cart'),
    ...(storefront && { storefront: inShop(`/shop/${idOf(storefront)}`) }),
    ...(back && { back: inShop(`/shop/${idOf(back)}`) }),
  };
  const shown = addresses[tab] ? tab : 'page';
  const name = t('shop', { name: shop.name[language] });
  return (
    <figure className="window">
      <figcaption className="window-bar">
        <span>{name}</span>
        <button type="button" className="linkish" onClick={() => setReloads(reloads + 1)}>
          ↻ {t('reload')}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these choose what the frame shows. */}
      <div className="window-tabs" role="group" aria-label={name}>
        {(Object.keys(addresses) as Tab[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === shown} onClick={() => setTab(one)}>
            {t(`tabs.${one}`)}
          </button>
        ))}
      </div>
      <iframe
        key={`${shown}-${version}-${reloads}`}
        src={addresses[shown]}
        title={`${name}: ${t(`tabs.${shown}`)}`}
        onLoad={(event) => onLoaded?.(event.currentTarget)}
      />
    </figure>
  );
}

const idOf = (key: string): string => encodeURIComponent(key.slice(key.indexOf('/') + 1));
