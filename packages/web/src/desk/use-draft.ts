import { useState } from 'react';

/** What a reviewer has entered and not sent, kept in this tab, so that a reload loses nothing. */
export function useDraft<Draft extends object>(key: string, start: Draft) {
  const place = `marketsafe.draft.${key}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...start, ...read(place) }));
  return {
    draft,
    put: (more: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...more };
        sessionStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    clear: () => {
      sessionStorage.removeItem(place);
      setDraft(start);
    },
  };
}

function read(place: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as object;
  } catch {
    return {};
  }
}
