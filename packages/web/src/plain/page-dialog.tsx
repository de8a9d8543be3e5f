import './document-pages.css';
import { type ReactNode, type RefObject, useState } from 'react';
import { useWords } from '../language/words.ts';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly name: string;
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly of: 'pages' | 'pictures';
  /** The page. */
  readonly children: ReactNode;
}

/** One page or picture after the other, at window size or original size. Arrow keys turn. */
export function PageDialog({ dialog, name, count, page, onPage, of, children }: Props) {
  const { t } = useWords();
  const [full, setFull] = useState(false);
  const turn = (step: number) => page + step >= 1 && page + step <= count && onPage(page + step);
  return (
    <dialog
      ref={dialog}
      className="pages-all"
      aria-label={name}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') turn(-1);
        if (key === 'ArrowRight') turn(1);
      }}
    >
      <p className="pages-bar">
        {count > 1 && (
          <>
            <button type="button" className="button" disabled={page <= 1} onClick={() => turn(-1)}>
              {t(`${of}.before`)}
            </button>
            <span aria-live="polite">{t(`${of}.which`, { page, count })}</span>
            <button type="button" className="button" disabled={page >= count} onClick={() => turn(1)}>
              {t(`${of}.after`)}
            </button>
          </>
        )}
        <button type="button" className="button" aria-pressed={full} onClick={() => setFull(!full)}>
          {t(full ? 'pages.fit' : 'pages.full')}
        </button>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('pages.close')}
        </button>
      </p>
      <div className={full ? 'pages-page full' : 'pages-page'}>{children}</div>
    </dialog>
  );
}
