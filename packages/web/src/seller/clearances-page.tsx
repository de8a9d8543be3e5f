import { useState } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Clearance, ShopClearances } from '../data/nouns.ts';
import { rightName } from '../format/right.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { BehindLink } from './behind-link.tsx';
import { DepositForm } from './deposit-form.tsx';

/** A seller's authorisations: requests, results, and a form for another. */
export function ClearancesPage() {
  const { t } = useWords('seller');
  const { link = '' } = useParams();
  const shop = useRead('getShopClearances', { path: { link } });
  return (
    <BehindLink page={shop} title={t('clearance.title')}>
      {(data) => <Clearances link={link} shop={data} />}
    </BehindLink>
  );
}

function Clearances({ link, shop }: { link: string; shop: ShopClearances }) {
  const { t, language } = useWords('seller');
  const [sent, setSent] = useState(false);
  return (
    <>
      <h1>{t('clearance.title')}</h1>
      <p className="soft">
        {[shop.sellerName, shop.marketplaceName[language]].filter((part) => part !== undefined).join(' · ')}
      </p>
      <p className="lead">{t('clearance.lead')}</p>
      {sent && (
        <p className="note good" role="status">
          {t('clearance.sent')}
        </p>
      )}
      {shop.clearances.map((clearance) => (
        <OneClearance key={clearance.id} clearance={clearance} />
      ))}
      {shop.rules === undefined && <p className="note">{t('clearance.notOffered')}</p>}
      {shop.rules && shop.holders.length === 0 && <p className="note">{t('clearance.nobody')}</p>}
      {shop.rules && shop.holders.length > 0 && (
        <DepositForm
          key={String(sent)}
          link={link}
          shop={shop}
          rules={shop.rules}
          onSent={() => {
            setSent(true);
            scrollTo({ top: 0 });
          }}
        />
      )}
      <p className="soft small">{t('clearance.free')}</p>
    </>
  );
}

const tones: Readonly<Partial<Record<Clearance['status'], string>>> = {
  confirmed: 'good',
  declined: 'bad',
  ended: 'bad',
  asked: 'warn',
  'with-desk': 'warn',
};

function OneClearance({ clearance }: { clearance: Clearance }) {
  const { t, term, day } = useWords('seller');
  const { id, status, holderName, rights, listings, goods, until, answerUntil, reason, words } = clearance;
  const dayOf = (instant: string) => day(lastInstant(instant), chinaZone);
  return (
    <section className="card" aria-labelledby={id}>
      <p>
        <span className={`tag ${tones[status] ?? ''}`}>{term('clearance', status)}</span>
      </p>
      <h2 id={id}>{holderName}</h2>
      {status === 'asked' && answerUntil && (
        <p>{t('clearance.answerUntil', { holder: holderName, day: dayOf(answerUntil) })}</p>
      )}
      {status === 'with-desk' && <p>{t('clearance.withDesk')}</p>}
      {status === 'confirmed' && <p>{t('clearance.until', { day: dayOf(until) })}</p>}
      {(status === 'declined' || status === 'ended') && reason && (
        <p>
          {t('clearance.why')} <strong>{term('clearanceReason', reason)}</strong>
        </p>
      )}
      {words && <p className="said">{words}</p>}
      <Facts
        of={[
          [t('clearance.rights'), rights?.map(rightName).join(', ') ?? t('clearance.allRights')],
          [t('clearance.listings'), listings?.join(', ') ?? t('clearance.allListings')],
          [t('clearance.goods'), goods],
        ]}
      />
    </section>
  );
}
