import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import type { Finding } from '../data/findings.ts';
import { money, percent } from '../format/money.ts';
import { CodeTag } from '../office/tags.tsx';
import { Highlighted } from '../plain/highlighted.tsx';
import { spotsOf } from '../plain/spots.ts';
import { FileOneClick } from './file-one-click.tsx';
import { FileShop } from './file-shop.tsx';
import { Waterfall } from './waterfall.tsx';

export function FindingDetail({ finding, onMove }: { finding: Finding; onMove: (step: number) => void }) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  const { listing, harm } = finding;
  return (
    <Card aria-label={t('findings.detail')}>
      <div className="row top-row">
        {listing.image && <img className="big-thumb" src={listing.image} alt="" />}
        <div className="grow">
          <h2>
            <Highlighted text={listing.title} spots={spotsOf(finding.signals, 'title')} />
          </h2>
          <p className="row">
            <CodeTag group="band" code={finding.band} />
            <span>
              {t('findings.score')} <strong>{percent(finding.score, language)}</strong>
            </span>
            <span>{finding.brandName}</span>
          </p>
          <p>
            {listing.seller.name ?? listing.seller.id} <span className="soft">({listing.marketplace})</span>
            <br />
            {listing.price && <strong>{money(listing.price, language)}</strong>}{' '}
            {listing.sold !== undefined && t('findings.sold', { count: listing.sold })}
            {harm && (
              <>
                <br />
                {t('findings.harm')}: <strong>{money(harm, language)}</strong>
              </>
            )}
          </p>
          {listing.url && (
            <a href={listing.url} target="_blank" rel="noreferrer">
              {t('findings.page')}
            </a>
          )}
        </div>
      </div>
      <FileOneClick finding={finding} onMove={onMove} />
      <FileShop finding={finding} />
      <Waterfall finding={finding} />
    </Card>
  );
}
