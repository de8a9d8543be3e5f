import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { DocumentPage } from './document-page.tsx';

interface Props {
  readonly paper: { readonly id: string; readonly name: string; readonly pages: number };
  readonly page: number;
  readonly percent?: string;
  readonly turns?: number;
  readonly read: (page: number) => Promise<Blob>;
  readonly readText: () => Promise<string>;
  readonly onSeen?: (id: string) => void;
}

/** One page. A document that cannot be read is named as such, and then counts as opened: it holds up no ruling. */
export function PaperStage({ paper, page, percent = '100%', turns = 0, read, readText, onSeen }: Props) {
  const { t } = useWords();
  const isText = paper.pages === 0;
  const picture = useQuery({
    queryKey: ['page', paper.id, page],
    queryFn: () => read(page),
    enabled: !isText,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const text = useQuery({
    queryKey: ['text', paper.id],
    queryFn: readText,
    enabled: isText,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { isError, error, refetch, isPending } = isText ? text : picture;
  useEffect(() => {
    if (!isPending) onSeen?.(paper.id);
  }, [isPending, paper.id, onSeen]);
  if (isError) return <ProblemAlert error={error} retry={refetch} />;
  if (isText) return <pre>{text.data ?? t('loading')}</pre>;
  if (!picture.data) return <p className="note">{t('loading')}</p>;
  const alt = t('pages.page', { name: paper.name, page, count: paper.pages });
  return <DocumentPage picture={picture.data} {...{ turns, percent, alt }} />;
}
