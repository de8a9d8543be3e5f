import { useSyncExternalStore } from 'react';

type Theme = 'light' | 'dark';

const place = 'marketsafe.theme';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const readers = new Set<() => void>();

/** Before the first page is drawn, so that none changes its colours. */
export function startTheme(): void {
  const chosen = localStorage.getItem(place);
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
}

const shown = (): Theme => (root.dataset.theme as Theme | undefined) ?? (system.matches ? 'dark' : 'light');

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  system.addEventListener('change', reader);
  return () => {
    readers.delete(reader);
    system.removeEventListener('change', reader);
  };
}

/** The theme that is shown, and the choice of the other one. What the system shows is not kept, so that it is followed again. */
export function useTheme(): { theme: Theme; change: () => void } {
  const theme = useSyncExternalStore(subscribe, shown);
  return {
    theme,
    change: () => {
      const next = theme === 'dark' ? 'light' : 'dark';
      if (next === (system.matches ? 'dark' : 'light')) {
        delete root.dataset.theme;
        localStorage.removeItem(place);
      } else {
        root.dataset.theme = next;
        localStorage.setItem(place, next);
      }
      for (const reader of readers) reader();
    },
  };
}
