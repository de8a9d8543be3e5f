import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Finding, OwnSeller } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { useScope } from './scope.tsx';

/** Milliseconds on a card before its seller is asked for: a person who moves on quickly asks for none. */
const rest = 250;

/** What the rights holder may know of the seller: its own cases, and what was published. */
export function SellerNote({ finding: { listing } }: { finding: Finding }) {
  const { t } = useWords('portal');
  const scope = useScope();
  const key = `${listing.marketplace}/${listing.seller.id}`;
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), rest);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useRead('listOwnSellers', { query: { ...scope, seller: key, limit: 1 } }, { enabled: isAtRest });
  return (
    <section className="seller-note" aria-label={t('sellers.known')}>
      <h3>{t('sellers.known')}</h3>
      {data && <Known seller={data.items[0]} />}
    </section>
  );
}

function Known({ seller }: { seller: OwnSeller | undefined }) {
  const { t, number } = useWords('portal');
  return (
    <>
      {seller && seller.cases > 0 ? (
        <p className="row">
          <CasesLink seller={seller}>{t('sellers.casesOf', { count: seller.cases })}</CasesLink>
          {outcomes.map((outcome) => (
            <span key={outcome}>
              {t(`sellers.${outcome}`)} <strong>{number(seller[outcome])}</strong>
            </span>
          ))}
        </p>
      ) : (
        <p className="soft">{t('sellers.noCase')}</p>
      )}
      <p className="row">
        {seller && seller.findings > 1 && (
          <FindingsLink seller={seller}>{t('sellers.findingsOf', { count: seller.findings })}</FindingsLink>
        )}
        {seller && <Sanction seller={seller} />}
        <span className="soft small">{t('sellers.bounds')}</span>
      </p>
    </>
  );
}

export const outcomes = ['running', 'upheld', 'dismissed', 'restored'] as const;

interface LinkProps {
  readonly seller: OwnSeller;
  readonly children: string;
}

export function CasesLink({ seller: { key }, children }: LinkProps) {
  const query = new URLSearchParams({ list: 'all', seller: key });
  return <Link to={`/portal/cases?${query}`}>{children}</Link>;
}

export function FindingsLink({ seller: { marketplace, id }, children }: LinkProps) {
  const query = new URLSearchParams({ band: 'all', marketplace, seller: id });
  return <Link to={`/portal/findings?${query}`}>{children}</Link>;
}

/** A measure on the shop that a law has published. */
export function Sanction({ seller: { sanction } }: Pick<LinkProps, 'seller'>) {
  const { t, term, calendarDay } = useWords('portal');
  if (!sanction) return null;
  const said = { what: term('publicationOutcome', sanction.outcome), day: calendarDay(sanction.on) };
  return <span className="tag warn">{t('sellers.sanctionOn', said)}</span>;
}
