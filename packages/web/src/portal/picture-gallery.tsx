import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useRead } from '../data/api.ts';
import type { Finding } from '../data/nouns.ts';
import { ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { PageDialog } from '../plain/page-dialog.tsx';
import { Keyed } from './keyed.tsx';
import { useKeys } from './use-keys.ts';

/** All pictures of a listing, large. */
export function PictureGallery({ listing: card }: { listing: Finding['listing'] }) {
  const { t } = useWords('portal');
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const { marketplace, id } = card;
  const whole = useRead('getListing', { path: { marketplace, listing: id } }, { enabled: isOpen });
  const images = whole.data?.listing.images ?? [card.image ?? ''];
  const open = () => {
    setOpen(true);
    setPage(1);
    dialog.current?.showModal();
  };
  useKeys({ z: open });
  return (
    <>
      <Button size="small" onClick={open}>
        <Keyed text={t('pairs.gallery')} letter="Z" />
      </Button>
      <PageDialog dialog={dialog} name={card.title} count={images.length} page={page} onPage={setPage} of="pictures">
        {isOpen && (
          <ListingPicture
            key={page}
            className="gallery-picture"
            address={images[page - 1] ?? ''}
            source={ofListing(card, page - 1)}
            alt={t('pairs.own', { nth: page })}
          />
        )}
      </PageDialog>
    </>
  );
}
