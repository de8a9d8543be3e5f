import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../data/nouns.ts';
import { number, percent, probability } from '../format/money.ts';
import { day } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';

/** What screening had of a shop when it was complained of, and the listings behind the numbers. */
export function ShopCard({ shop }: { shop: NonNullable<CaseDetail['shop']> }) {
  const { t } = useTranslation('office');
  const term = useTerm();
  const { language } = useLanguage();
  const { screened, infringing, listings } = shop;
  return (
    <Card title={<h2 className="small-head">{t('shop.title')}</h2>}>
      <p>
        {t('shop.numbers', {
          screened: number(screened, language),
          infringing: number(infringing, language),
          share: percent(screened === 0 ? 0 : infringing / screened, language),
          since: day(shop.since, language),
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
                {probability(score, language)} · {term('band', band)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {listings.length < infringing && (
        <p className="soft small">{t('shop.more', { count: infringing - listings.length })}</p>
      )}
    </Card>
  );
}
