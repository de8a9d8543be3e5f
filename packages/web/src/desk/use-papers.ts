import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseDetail } from '../data/nouns.ts';
import { type Paper, papersOf } from './case-papers.ts';
import { useDraft } from './use-draft.ts';

/** The documents of a case, which one is shown, and which were. The programme does not record it: the page asks for it. */
export function usePapers(detail: CaseDetail) {
  const papers = useMemo(() => papersOf(detail), [detail]);
  const { draft, put, clear } = useDraft<{ opened: readonly string[] }>(`opened.${detail.id}`, { opened: [] });
  const { opened } = draft;
  const [id, setId] = useState(useSearchParams()[0].get('paper'));
  const onOpened = useCallback(
    (one: string) => {
      if (!opened.includes(one)) put({ opened: [...opened, one] });
    },
    [opened, put],
  );
  return {
    ...{ papers, opened, onOpened, forget: clear },
    shown: papers.find((one) => one.id === id) ?? papers[0],
    onShow: (paper: Paper) => setId(paper.id),
    unopened: papers.filter((one) => !opened.includes(one.id)),
  };
}

export type Papers = ReturnType<typeof usePapers>;
