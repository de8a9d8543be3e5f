import './picture-veil.css';
import { useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';

const veils = ['clear', 'grey', 'blurred'] as const;
type Veil = (typeof veils)[number];

const place = 'marketsafe.pictures';
const root = document.documentElement;
const readers = new Set<() => void>();

const read = (): Veil => veils.find((one) => one === localStorage.getItem(place)) ?? 'clear';
function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** How the reader's browser shows pictures of goods and documents, on the pages of the review team alone. */
export function veilPictures(): () => void {
  root.dataset.pictures = read();
  return () => {
    delete root.dataset.pictures;
  };
}

/** Pictures of harmful goods tire: a reader has them grey or blurred, and sees one clearly when they ask for it. */
export function PictureVeil() {
  const { t } = useWords('desk');
  const veil = useSyncExternalStore(subscribe, read);
  const choose = (next: Veil) => {
    localStorage.setItem(place, next);
    root.dataset.pictures = next;
    for (const reader of readers) reader();
  };
  return (
    <label className="picture-veil">
      <span>{t('veil.title')}</span>
      <select value={veil} onChange={(event) => choose(event.target.value as Veil)}>
        {veils.map((one) => (
          <option key={one} value={one}>
            {t(`veil.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
