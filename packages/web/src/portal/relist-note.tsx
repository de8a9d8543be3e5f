import { Link } from 'react-router';
import type { Finding } from '../data/nouns.ts';
import { ofCase, ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from '../plain/listing-picture.tsx';

interface Props {
  readonly relist: NonNullable<Finding['relist']>;
  readonly listing: Finding['listing'];
}

/** Goods that came back: both pictures, what the two pages have in common, and what filing makes of the old decision. */
export function RelistNote({ relist, listing }: Props) {
  const { t, language, term, shortInstant } = useWords('portal');
  const agree = relist.agree.map((one) => term('alike', one)).join(language === 'en' ? ', ' : '、');
  const image = relist.picture?.image ?? listing.image;
  return (
    <section className="note stack">
      <p>{t('findings.relistedOf', { at: shortInstant(relist.removedAt), agree })}</p>
      <div className="row">
        {image && <ListingPicture className="thumb" address={image} source={ofListing(listing)} />}
        {relist.image && <ListingPicture className="thumb" address={relist.image} source={ofCase(relist.case)} />}
      </div>
      <p>{t(relist.agree.includes('seller') ? 'findings.relistedOwn' : 'findings.relistedOther')}</p>
      <Link to={`/portal/cases/${relist.case}`}>{t('findings.relistedCase')}</Link>
    </section>
  );
}
