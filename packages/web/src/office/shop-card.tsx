import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from './panel.tsx';

/** The screening results for a shop when the complaint was filed, and the listings behind the numbers. */
export function ShopCard({ shop }: { shop: NonNullable<CaseDetail['shop']> }) {
  const { t, term, day, number, percent, probability } = useWords('office');
  const { screened, infringing, listings } = shop;
  return (
    <Panel title={t('shop.title')}>
      <p>
        {t('shop.numbers', {
          screened: number(screened),
          infringing: number(infringing),
          share: percent(screened === 0 ? 0 : infringing / screened),
          since: day(shop.since),
        })}
      </p>
      {listings.length > 0 && (
        <ol className="plain-list">
          {listings.map(({ id, title, url, score, band }) => (
            <li key={id}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}{' '}
              <span className="soft small">
                {probability(score)} · {term('band', band)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {listings.length < infringing && (
        <p className="soft small">{t('shop.more', { count: infringing - listings.length })}</p>
      )}
    </Panel>
  );
}
