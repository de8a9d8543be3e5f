import { useTranslation } from 'react-i18next';
import type { Finding } from '../data/nouns.ts';
import { money, probability } from '../format/money.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';
import { Colon } from '../plain/colon.tsx';
import { Highlighted } from '../plain/highlighted.tsx';
import { spotsOf } from '../plain/spots.ts';

/** A finding as the small brand sees it: the listing, and why it was found. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { t } = useTranslation('story');
  const { language } = useLanguage();
  const term = useTerm();
  const { listing, signals } = finding;
  return (
    <div className="finding">
      {listing.image && <img src={listing.image} alt="" width="96" height="96" />}
      <div>
        <p className="finding-title">
          <Highlighted text={listing.title} spots={spotsOf(signals, 'title')} />
        </p>
        <p>
          {listing.price && <strong>{money(listing.price, language)}</strong>}{' '}
          <span className="soft">{listing.seller.name ?? listing.seller.id}</span>
        </p>
        <p>
          <span className="tag bad">{t('fake.score', { score: probability(finding.score, language) })}</span>
        </p>
        <p className="small">
          {t('fake.why')}
          <Colon />
          {signals
            .filter(({ logOdds }) => logOdds > 0)
            .map(({ signal, seen }) => `${term('signal', signal)}${seen ? ` “${seen}”` : ''}`)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}
