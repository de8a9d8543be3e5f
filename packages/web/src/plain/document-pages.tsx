import './document-pages.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { PageDialog } from './page-dialog.tsx';
import { useProblemText } from './problem-text.ts';
import { useObjectUrl } from './use-object-url.ts';

interface Props {
  readonly name: string;
  /** The number of page images; 0 for a text. */
  readonly pages: number;
  /** Identifies the document, so that its loaded images are kept. */
  readonly id: string;
  readonly read: (page: number) => Promise<Blob>;
}

/** Thumbnail of a document's first page. Opened, it shows every page at window size or original size. */
export function DocumentPages({ name, pages, id, read }: Props) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const dialog = useRef<HTMLDialogElement>(null);
  if (pages === 0) return null;
  const alt = (number: number) => t('pages.page', { name, page: number, count: pages });
  return (
    <div className="pages">
      <button
        type="button"
        className="pages-first"
        onClick={() => {
          setPage(1);
          dialog.current?.showModal();
        }}
      >
        <Picture id={id} page={1} read={read} alt={alt(1)} />
        <span className="small">{t(pages === 1 ? 'pages.openOne' : 'pages.open', { count: pages })}</span>
      </button>
      <PageDialog dialog={dialog} name={name} count={pages} page={page} onPage={setPage} of="pages">
        <Picture id={id} page={page} read={read} alt={alt(page)} />
      </PageDialog>
    </div>
  );
}

interface PictureProps extends Pick<Props, 'id' | 'read'> {
  readonly page: number;
  readonly alt: string;
}

function Picture({ id, page, read, alt }: PictureProps) {
  const { t } = useWords();
  const problemText = useProblemText();
  const picture = useQuery({
    queryKey: ['page', id, page],
    queryFn: () => read(page),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const url = useObjectUrl(picture.data);
  if (picture.isError) return <span className="wrong">{problemText(picture.error).text}</span>;
  if (url === undefined) return <span className="soft">{t('loading')}</span>;
  return <img src={url} alt={alt} />;
}
