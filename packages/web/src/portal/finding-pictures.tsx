import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Finding, PicturePair as Pair } from '../data/nouns.ts';
import { ofBank, ofListing, type PictureSource } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { PicturePair } from '../plain/picture-pair.tsx';
import { PictureGallery } from './picture-gallery.tsx';

/** The listing's pictures beside those that they are like, otherwise beside the genuine goods; and why others were not compared. */
export function FindingPictures({ finding }: { finding: Finding }) {
  const { t, term } = useWords('portal');
  const { listing, brand } = finding;
  const { marketplace, id } = listing;
  const pictures = useRead('getFindingPictures', { path: { marketplace, listing: id, brand } });
  const why = (code: string): string =>
    code === 'no-bank' || code === 'not-yet' || code === 'not-compared'
      ? t(`pairs.why.${code}`)
      : term('picture', code);
  const { pairs = [], missing = [] } = pictures.data ?? {};
  return (
    <section className={listing.image ? 'finding-pictures' : undefined}>
      <h3 className="hidden">{t('pairs.title')}</h3>
      {pairs.length === 0 && <BesideGenuine finding={finding} isCompared={pictures.data !== undefined} />}
      {pairs.map((pair) => (
        <OnePair key={`${pair.image} ${pair.with.id} ${pair.kind}`} pair={pair} listing={listing} />
      ))}
      {listing.image !== undefined && <PictureGallery listing={listing} />}
      {pictures.isError && <ProblemAlert error={pictures.error} retry={pictures.refetch} />}
      {missing.map(({ image, place, why: code }) => (
        <p key={image} className="small soft">
          {t('pairs.missing', { nth: place + 1, why: why(code) })}
        </p>
      ))}
    </section>
  );
}

/** Nothing agrees, or is known to: a person compares. */
function BesideGenuine({ finding: { listing, brand }, isCompared }: { finding: Finding; isCompared: boolean }) {
  const { t } = useWords('portal');
  const photo = useRead('listBrandPictures', { path: { brand } }).data?.items.find(({ kind }) => kind === 'photo');
  const genuine = t('pairs.photo', { name: photo?.name ?? '–' });
  return (
    <div className="pair">
      <div className="pair-sides">
        {listing.image && (
          <OneSide address={listing.image} source={ofListing(listing)} label={t('pairs.own', { nth: 1 })} />
        )}
        {photo && <OneSide address={photo.from?.address ?? ''} source={ofBank(photo.id)} label={genuine} />}
      </div>
      <p className="small soft">
        {isCompared && t('pairs.none')}{' '}
        {!photo && (
          <>
            {t('pairs.noGenuine')} <Link to="/portal/brands">{t('findings.toBrands')}</Link>
          </>
        )}
      </p>
    </div>
  );
}

function OneSide({ address, source, label }: { address: string; source: PictureSource; label: string }) {
  return (
    <figure>
      <div className="pair-picture">
        <ListingPicture key={source.id} className="pair-image" address={address} source={source} alt={label} />
      </div>
      <figcaption className="small soft">{label}</figcaption>
    </figure>
  );
}

function OnePair({ pair, listing }: { pair: Pair; listing: Finding['listing'] }) {
  const { t, shortInstant } = useWords('portal');
  const { image, place, kind, points, mirrored, part, withPart, shownSince, honestSellers } = pair;
  const other = useNameOf(pair.with);
  return (
    <PicturePair
      sides={[
        {
          picture: (alt) => (
            <ListingPicture address={image} source={ofListing(listing, place)} className="pair-image" alt={alt} />
          ),
          part,
          label: t('pairs.own', { nth: place + 1 }),
        },
        {
          picture: (alt) => (
            <ListingPicture
              address={pair.with.address ?? ''}
              source={ofBank(pair.with.id)}
              className="pair-image"
              alt={alt}
            />
          ),
          part: withPart,
          label: other,
        },
      ]}
    >
      <p>
        {t(`pairs.kind.${kind}`, { nth: place + 1, with: other, points })}
        {mirrored && t('pairs.mirrored')}
      </p>
      <p className="small soft">
        {t('pairs.since', { own: shortInstant(shownSince), other: shortInstant(pair.with.since) })}
        {honestSellers > 0 && t('pairs.honest', { count: honestSellers })}
      </p>
    </PicturePair>
  );
}

/** What the other picture is, in words. */
function useNameOf({ bank, name, listing, case: upheld }: Pair['with']): string {
  const { t } = useWords('portal');
  if (bank === 'case') return t('pairs.ofCase', { case: upheld ?? '–' });
  if (bank === 'logo') return t('pairs.logo', { name: name ?? '–' });
  return listing ? t('pairs.learned', { listing: listing.id }) : t('pairs.photo', { name: name ?? '–' });
}
