import { useEffect } from 'react';

/** Names the page in the tab, in history and to a screen reader. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title.startsWith('MarketSafe') ? title : `${title} · MarketSafe`;
  }, [title]);
}
