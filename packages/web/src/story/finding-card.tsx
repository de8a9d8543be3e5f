import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { Highlighted } from '../plain/highlighted.tsx';
import { spotsOf } from '../plain/spots.ts';

/** A finding as the small brand sees it: the listing, and the evidence. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { t, term, money, probability } = useWords('story');
  const { listing, signals } = finding;
  return (
    <div className="finding">
      {listing.image && <img src={listing.image} alt="" width="96" height="96" />}
      <div>
        <p className="finding-title">
          <Highlighted text={listing.title} spots={spotsOf(signals, 'title')} />
        </p>
        <p>
          {listing.price && <strong>{money(listing.price)}</strong>}{' '}
          <span className="soft">{listing.seller.name ?? listing.seller.id}</span>
        </p>
        <p>
          <span className="tag bad">{t('fake.score', { score: probability(finding.score) })}</span>
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
