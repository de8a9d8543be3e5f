import { useEffect } from 'react';
import { useWords } from '../language/words.ts';

/** Sets the page's name in the tab, in history and for screen readers. */
export function useTitle(title: string): void {
  const { t } = useWords();
  const name = t('name');
  useEffect(() => {
    document.title = title.startsWith(name) ? title : `${title} · ${name}`;
  }, [title, name]);
}
