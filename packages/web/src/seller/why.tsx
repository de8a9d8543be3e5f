import type { SellerNotice } from '../data/nouns.ts';
import { ofNotice } from '../data/pictures.ts';
import { goodsName } from '../format/goods-name.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { StatementLines } from '../plain/statement-lines.tsx';
import { Evidence } from './evidence.tsx';

export function Why({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, language } = useWords('seller');
  return (
    <section className="card" aria-labelledby="why">
      <h2 id="why">{t('why.title')}</h2>
      <p className="reason">{notice.reasonText[language]}</p>
      <StatementLines lines={notice.statement} />
      <Evidence link={link} evidence={notice.evidence} />
      <h3>{t('why.listings')}</h3>
      <ul className="listings">
        {notice.cases.map((item) => (
          <Affected key={item.id} link={link} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Affected({ link, item }: { link: string; item: SellerNotice['cases'][number] }) {
  const { t, term, shortInstant, money } = useWords('seller');
  const { t: common } = useWords();
  const price = item.variant?.price ?? item.price;
  return (
    <li>
      {item.image ? (
        <ListingPicture className="thumb" address={item.image} source={ofNotice(link, item.id)} small />
      ) : (
        <span className="thumb no-picture">{common('picture.none')}</span>
      )}
      <div>
        <p>{goodsName(item, item.id)}</p>
        {item.variant && <p className="soft small">{t(item.wholeListing ? 'why.wholeListing' : 'why.variantOnly')}</p>}
        <p className="row small">
          {price && <strong>{money(price)}</strong>}
          <span className="tag">{term('status', item.status)}</span>
        </p>
        {item.backSince && (
          <p className="small">{t('why.backSince', { when: shortInstant(item.backSince, chinaZone) })}</p>
        )}
        {item.removedAt && !item.backSince && (
          <p className="soft small">{t('why.removedAt', { when: shortInstant(item.removedAt, chinaZone) })}</p>
        )}
        {item.proceeds && <Money proceeds={item.proceeds} />}
        {item.alike && <Alike alike={item.alike} />}
        {item.remedy?.until && (
          <p className="small">{t('why.remedy', { when: shortInstant(item.remedy.until, chinaZone) })}</p>
        )}
      </div>
    </li>
  );
}

/** What the page has in common with one that was removed before, and how the seller can rebut it. */
function Alike({ alike }: { alike: NonNullable<SellerNotice['cases'][number]['alike']> }) {
  const { t, term, language, shortInstant } = useWords('seller');
  const agree = alike.in.map((one) => term('alike', one)).join(language === 'en' ? ', ' : '、');
  return <p className="small">{t('why.alike', { when: shortInstant(alike.removedAt, chinaZone), agree })}</p>;
}

type Proceeds = NonNullable<SellerNotice['cases'][number]['proceeds']>;

/** The seller's proceeds: when they are paid, or that they are not held. */
const told: Readonly<Record<Proceeds['status'], 'held' | 'free' | 'releasing'>> = {
  asked: 'held',
  held: 'held',
  'not-held': 'free',
  ended: 'releasing',
  'not-released': 'releasing',
  released: 'free',
};

function Money({ proceeds: { status, until } }: { proceeds: Proceeds }) {
  const { t, shortInstant } = useWords('seller');
  return (
    <p className="soft small">
      {t(`why.money.${told[status]}`, { when: shortInstant(lastInstant(until), chinaZone) })}
    </p>
  );
}
