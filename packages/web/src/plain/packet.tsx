import './packet.css';
import type { Schemas } from '@marketsafe/sdk';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type PacketForm, type PacketSource, savePacket, saveStamp, usePacket } from '../data/packets.ts';
import { ofCase, ofNotice, ofPacket } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from './listing-picture.tsx';
import { PicturePair } from './picture-pair.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/** A complaint's evidence packet, to read and to download. Loaded when opened. */
export function Packet({ source, name }: { source: PacketSource; name?: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const packet = usePacket(source, open);
  const save = useMutation({ mutationFn: (form: PacketForm) => savePacket(source, form) });
  return (
    <div className="packet">
      {name !== undefined && <h3>{name}</h3>}
      <p className="row">
        {(['en', 'zh-CN', 'json', 'warc'] as const).map((form) => (
          <button
            key={form}
            type="button"
            className="button"
            disabled={save.isPending}
            onClick={() => save.mutate(form)}
          >
            {t(`packet.save.${form}`)}
          </button>
        ))}
      </p>
      {save.isError && <ProblemNote error={save.error} />}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('packet.read')}</summary>
        {packet.isLoading && <Waiting />}
        {packet.isError && <ProblemNote error={packet.error} retry={packet.refetch} />}
        {packet.data && <Sections file={packet.data} source={source} />}
      </details>
    </div>
  );
}

function Sections({ file, source }: { file: Schemas['PacketFile']; source: PacketSource }) {
  const { t, language } = useWords();
  return (
    <>
      {file.sections.map(({ item, title, rows }) => (
        <section key={item}>
          <h4>{title[language]}</h4>
          {item === 'missing' ? (
            <ul>
              {rows.map((row) => (
                <li key={row.item}>{row.text[language]}</li>
              ))}
            </ul>
          ) : (
            <dl>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: it never changes, and a signal may be there twice
                <div key={`${row.item} ${index}`}>
                  <dt>{row.label[language]}</dt>
                  <dd className={row.kind} dir="auto">
                    <bdi>{row.text[language]}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {item === 'stamp' && file.stamp && <StampButton id={file.case} file={file.stamp.file} />}
        </section>
      ))}
      {file.pictures.length > 0 && (
        <section>
          <h4>{t('packet.pictures')}</h4>
          <ol className="pictures">
            {file.pictures.map(({ address, thumbnail, why }, index) => (
              <li key={address}>
                {thumbnail === undefined ? (
                  <span className="small soft">{why?.[language]}</span>
                ) : (
                  <img
                    src={`data:image/jpeg;base64,${thumbnail}`}
                    alt={t('packet.picture', { number: index + 1 })}
                    loading="lazy"
                  />
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Compared file={file} source={source} />
      {file.screenshot && (
        <section>
          <h4>{t('packet.screenshot')}</h4>
          <p className="small soft">{t('packet.screenshotHow')}</p>
          {file.screenshot.picture === undefined ? (
            <p>{file.screenshot.why?.[language]}</p>
          ) : (
            <img
              className="screenshot"
              src={`data:image/jpeg;base64,${file.screenshot.picture}`}
              alt={t('packet.screenshot')}
              loading="lazy"
            />
          )}
        </section>
      )}
      <section>
        <h4>{t('packet.laws')}</h4>
        <p className="small">{file.prepared[language]}</p>
        <ul className="elements">
          {file.elements.map((element) => (
            <li key={element.id}>
              <span className={`tag ${tones[element.state]}`}>{element.stateText[language]}</span>{' '}
              {element.asks[language]} <span className="soft small">{element.where[language]}</span>
              {element.lacks.length > 0 && (
                <ul className="small">
                  {element.lacks.map(({ code, text }) => (
                    <li key={code}>{text[language]}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        <p className="small">
          {t('packet.hash')} <code>{file.parts.packet.hash}</code>
        </p>
        <p className="small soft">{file.howToVerify[language]}</p>
      </section>
    </>
  );
}

const alikeSignals: ReadonlySet<string> = new Set(['same-picture', 'same-scene', 'logo']);

/** The pictures that the packet compares, side by side, each pair with the packet's own words for it. */
function Compared({ file, source }: { file: Schemas['PacketFile']; source: PacketSource }) {
  const { t, language } = useWords();
  const { pictures = [], seen = [] } = file.parts.packet.body?.comparison ?? {};
  if (pictures.length === 0) return null;
  const rows = file.sections.find(({ item }) => item === 'comparison')?.rows ?? [];
  const said = rows.filter(({ item }) => alikeSignals.has(item));
  const since = rows.filter(({ item }) => item === 'shown-since');
  const alike = seen.filter(({ signal }) => alikeSignals.has(signal));
  return (
    <section>
      <h4>{t('packet.compared')}</h4>
      {pictures.map(({ image, with: other }, nth) => {
        const at = file.pictures.findIndex(({ address }) => address === image);
        const { thumbnail, why } = file.pictures[at] ?? {};
        const match = alike.findIndex((one) => one.image === image && one.with === other.id);
        const { region, withRegion } = alike[match] ?? {};
        const isHidden = other.bank === 'case' && file.reader === 'seller';
        return (
          <PicturePair
            key={`${image} ${other.id}`}
            sides={[
              {
                picture: (alt) =>
                  thumbnail !== undefined ? (
                    <img src={`data:image/jpeg;base64,${thumbnail}`} alt={alt} loading="lazy" />
                  ) : at === 0 ? (
                    <ListingPicture address={image} source={firstOf(source)} className="pair-image" alt={alt} />
                  ) : (
                    <span className="no-picture small">{why?.[language]}</span>
                  ),
                part: region,
                label: t('packet.picture', { number: at + 1 }),
              },
              {
                picture: (alt) =>
                  isHidden ? (
                    <span className="no-picture small">{t('packet.othersPicture')}</span>
                  ) : (
                    <ListingPicture
                      address={other.address ?? ''}
                      source={ofPacket(source, other.id)}
                      className="pair-image"
                      alt={alt}
                    />
                  ),
                part: withRegion,
                label: t(`packet.bank.${other.bank}`),
              },
            ]}
          >
            <p>{said[match]?.text[language]}</p>
            <p className="small soft">{since[nth]?.text[language]}</p>
          </PicturePair>
        );
      })}
    </section>
  );
}

/** The first picture of the case's listing, where the packet has no copy. */
const firstOf = ({ case: id, link }: PacketSource) => (link === undefined ? ofCase(id) : ofNotice(link, id));

function StampButton({ id, file }: { id: string; file: string }) {
  const { t } = useWords();
  return (
    <button type="button" className="button" onClick={() => saveStamp(id, file)}>
      {t('packet.stamp')}
    </button>
  );
}

const tones = { here: 'good', 'in-part': 'warn', 'not-here': 'bad' } as const;
