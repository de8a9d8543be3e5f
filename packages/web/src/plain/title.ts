import { useEffect } from 'react';

/** Sets the page's name in the tab, in history and for screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title.startsWith('MarketSafe') ? title : `${title} · MarketSafe`;
  }, [title]);
}
