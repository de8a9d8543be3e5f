import './brand-pictures.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct, useRead } from '../data/api.ts';
import type { BankedPicture } from '../data/nouns.ts';
import { ofBank } from '../data/pictures.ts';
import { sendBrandPicture } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { FileButton } from '../office/file-button.tsx';
import { LoadedItems } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';

const accept = 'image/jpeg,image/png,image/webp';

/** The photos and logos of a brand with which pictures of listings are compared. */
export function BrandPictures({ brand }: { brand: string }) {
  const { t } = useWords('portal');
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('photos.title')}</summary>
      <p className="soft">{t('photos.lead')}</p>
      {isOpen && <Opened brand={brand} />}
    </details>
  );
}

/** Milliseconds between two questions while a picture waits to be read. */
const askAgain = 3000;
const whileOneWaits = ({ state: { data } }: { state: { data: { items: readonly BankedPicture[] } | undefined } }) =>
  data?.items.some(({ state }) => state === 'waits') ? askAgain : false;

function Opened({ brand }: { brand: string }) {
  const { t } = useWords('portal');
  const queries = useQueryClient();
  const pictures = useRead('listBrandPictures', { path: { brand } }, { refetchInterval: whileOneWaits });
  const add = useMutation({
    mutationFn: ({ kind, file }: { kind: 'photo' | 'logo'; file: File }) => sendBrandPicture(brand, kind, file),
    onSettled: () => queries.invalidateQueries({ queryKey: ['brands'] }),
  });
  return (
    <>
      <div className="toolbar">
        {(['photo', 'logo'] as const).map((kind) => (
          <FileButton
            key={kind}
            accept={accept}
            label={t(`photos.add.${kind}`)}
            loading={add.isPending}
            onFile={(file) => add.mutate({ kind, file })}
          >
            {t(`photos.add.${kind}`)}
          </FileButton>
        ))}
      </div>
      {add.isError && <ProblemAlert error={add.error} />}
      <LoadedItems query={pictures} empty={t('photos.empty')}>
        {(items) => (
          <ul className="banked">
            {items.map((picture) => (
              <Banked key={picture.id} picture={picture} />
            ))}
          </ul>
        )}
      </LoadedItems>
    </>
  );
}

function Banked({ picture }: { picture: BankedPicture }) {
  const { t, term, shortInstant } = useWords('portal');
  const { id, brand, kind, state, why, name, from, since } = picture;
  const remove = useAct('removeBrandPicture', { brand, picture: id });
  return (
    <li>
      <ListingPicture address={from?.address ?? ''} source={ofBank(id)} className="thumb" small />
      <p className="small">
        {from
          ? t('photos.learned', { listing: from.listing ?? '–', seller: `${from.marketplace}/${from.seller}` })
          : t(`photos.kind.${kind}`, { name: name ?? '–' })}
        <br />
        <span className="soft">
          {shortInstant(since)} · {t(`photos.state.${state}`)}
          {why !== undefined && ` ${term('picture', why)}`}
        </span>
      </p>
      {!from && (
        <Button size="small" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('photos.remove', { name: name ?? '–' })}
        </Button>
      )}
      {remove.isError && <ProblemAlert error={remove.error} />}
    </li>
  );
}
