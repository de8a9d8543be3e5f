import { useRead } from '../data/api.ts';
import type { Finding, PicturePair as Pair } from '../data/nouns.ts';
import { ofBank, ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { PicturePair } from '../plain/picture-pair.tsx';

/** The listing's pictures beside those that they are like, and why others were not compared. */
export function FindingPictures({ finding: { listing, brand } }: { finding: Finding }) {
  const { t, term } = useWords('portal');
  const { marketplace, id } = listing;
  const pictures = useRead('getFindingPictures', { path: { marketplace, listing: id, brand } });
  const why = (code: string): string =>
    code === 'no-bank' || code === 'not-yet' || code === 'not-compared'
      ? t(`pairs.why.${code}`)
      : term('picture', code);
  return (
    <section>
      <h3>{t('pairs.title')}</h3>
      <Loaded query={pictures}>
        {({ pairs, missing }) => (
          <>
            {pairs.length === 0 && <p className="soft">{t('pairs.none')}</p>}
            {pairs.map((pair) => (
              <OnePair key={`${pair.image} ${pair.with.id} ${pair.kind}`} pair={pair} listing={listing} />
            ))}
            {missing.map(({ image, place, why: code }) => (
              <p key={image} className="small soft">
                {t('pairs.missing', { nth: place + 1, why: why(code) })}
              </p>
            ))}
          </>
        )}
      </Loaded>
    </section>
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
