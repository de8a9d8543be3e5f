import { Link } from 'react-router';
import type { Finding } from '../data/nouns.ts';
import { ofBank, ofCase, ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { PicturePair } from '../plain/picture-pair.tsx';

type Relist = NonNullable<Finding['relist']>;

/** Goods that came back: both pictures, what the two pages have in common, and what filing makes of the old decision. */
export function RelistNote({ relist, finding }: { relist: Relist; finding: Finding }) {
  const { t, language, term, shortInstant } = useWords('portal');
  const agree = relist.agree.map((one) => term('alike', one)).join(language === 'en' ? ', ' : '、');
  return (
    <section className="note stack">
      <p>{t('findings.relistedOf', { at: shortInstant(relist.removedAt), agree })}</p>
      <Pages relist={relist} finding={finding} />
      <p>{t(relist.agree.includes('seller') ? 'findings.relistedOwn' : 'findings.relistedOther')}</p>
      <Link to={`/portal/cases/${relist.case}`}>{t('findings.relistedCase')}</Link>
    </section>
  );
}

/** The page's picture beside that of the removed page: the ones that agree or, where none does, the first of each. */
function Pages({ relist, finding: { listing, signals } }: { relist: Relist; finding: Finding }) {
  const { t, shortInstant } = useWords('portal');
  const { picture } = relist;
  const image = picture?.image ?? listing.image;
  if (image === undefined || (relist.image === undefined && picture?.with === undefined)) return null;
  const { nth = 1 } = signals.find((one) => one.image === image) ?? {};
  const before = picture?.with === undefined ? ofCase(relist.case) : ofBank(picture.with);
  const { points, mirrored } = picture ?? {};
  return (
    <PicturePair
      sides={[
        {
          picture: (alt) => (
            <ListingPicture className="pair-image" address={image} source={ofListing(listing, nth - 1)} alt={alt} />
          ),
          part: picture?.region,
          label: t('pairs.own', { nth }),
        },
        {
          picture: (alt) => (
            <ListingPicture className="pair-image" address={relist.image ?? ''} source={before} alt={alt} />
          ),
          part: picture?.withRegion,
          label: t('findings.relistedPage', { at: shortInstant(relist.removedAt) }),
        },
      ]}
    >
      {points !== undefined && (
        <p>
          {t('findings.relistedPoints', { points })}
          {mirrored && t('pairs.mirrored')}
        </p>
      )}
    </PicturePair>
  );
}
