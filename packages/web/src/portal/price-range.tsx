import { Link } from 'react-router';
import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** The listing's price on the brand's range, as screening compared them; or why they are not compared. */
export function PriceRange({ finding: { listing, signals } }: { finding: Pick<Finding, 'listing' | 'signals'> }) {
  const { t, money, percent, calendarDay } = useWords('portal');
  const price = signals.find(({ signal }) => signal === 'price');
  if (!listing.price || !price?.range || price.ofTypical === undefined)
    return (
      <p className="soft price-range">
        {!listing.price
          ? t('price.none')
          : price?.notCompared
            ? t(`price.notCompared.${price.notCompared}`)
            : t('price.unknown')}{' '}
        {listing.price && !price?.notCompared && <Link to="/portal/brands">{t('findings.toBrands')}</Link>}
      </p>
    );
  const { range, ofTypical, atRates } = price;
  const amount = money({ amount: atRates?.amount ?? listing.price.amount, currency: range.currency });
  const typical = money({ amount: range.typical, currency: range.currency });
  const low = range.low === undefined ? undefined : money({ amount: range.low, currency: range.currency });
  const kind = range.condition === 'used' ? t('price.used', { category: range.category }) : range.category;
  return (
    <figure className="price-range">
      <figcaption>
        <strong>{t('price.share', { share: percent(ofTypical), kind, typical })}</strong>{' '}
        {low !== undefined && t('price.low', { low })}{' '}
        {atRates && <span className="soft">{t('price.atRates', { amount, day: calendarDay(atRates.asOf) })}</span>}
      </figcaption>
      <Scale
        share={ofTypical}
        low={range.low === undefined ? undefined : Number(range.low) / Number(range.typical)}
        words={{ amount, typical: t('price.typical'), low: t('price.lowest') }}
      />
    </figure>
  );
}

interface ScaleProps {
  /** Of the typical price. */
  readonly share: number;
  readonly low: number | undefined;
  readonly words: { readonly amount: string; readonly typical: string; readonly low: string };
}

/** From nothing to a quarter over the larger of both prices. */
function Scale({ share, low, words }: ScaleProps) {
  const end = Math.max(1, share) * 1.25;
  const at = (of: number): string => `${((of / end) * 100).toFixed(2)}%`;
  return (
    <svg className="price-scale" width="100%" height="56" aria-hidden="true">
      <rect className="all" x="0" y="25" width="100%" height="6" />
      <rect className="genuine" x={at(low ?? 1)} y="25" width={at(end - (low ?? 1))} height="6" />
      {low !== undefined && (
        <text x={at(low)} y="50" textAnchor="end">
          {words.low}
        </text>
      )}
      <line className="edge" x1={at(1)} x2={at(1)} y1="21" y2="35" />
      <text x={at(1)} y="50">
        {words.typical}
      </text>
      <line className="mark" x1={at(share)} x2={at(share)} y1="18" y2="38" />
      <text className="amount" x={at(share)} y="13" textAnchor={share > end / 2 ? 'end' : 'start'}>
        {words.amount}
      </text>
    </svg>
  );
}
