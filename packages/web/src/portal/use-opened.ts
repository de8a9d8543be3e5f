import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

export interface Opened {
  /** On a narrow screen: what was chosen stands in the place of the list. */
  readonly isOpen: boolean;
  /** `line`: the one of the list that was chosen. */
  readonly open: (line: HTMLElement) => void;
  readonly close: () => void;
  /** What is scrolled to when something is opened, and what is focused then. */
  readonly view: RefObject<HTMLDivElement | null>;
  readonly detail: RefObject<HTMLElement | null>;
}

/** As office.css has it: below, there is no room for both. */
const narrow = '(max-width: 63.99rem)';

/**
 * Where there is no room for a list and what was chosen of it, that opens like a page of its own: at its top, with the focus on
 * it, and as a step of the browser's history, whose way back leads to the same place of the list. `chosen`: what is shown; none yet
 * where the page was loaded anew, which then begins with the list.
 */
export function useOpened(chosen: string | undefined): Opened {
  const location = useLocation();
  const navigate = useNavigate();
  const isOpen = chosen !== undefined && (location.state as { opened?: true } | null)?.opened === true;
  const view = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const before = useRef<{ isOpen: boolean; top: number }>({ isOpen: false, top: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what takes the place of the one that was filed or put aside begins at its top, too.
  useLayoutEffect(() => {
    if (isOpen) {
      view.current?.scrollIntoView();
      detail.current?.focus({ preventScroll: true });
    } else if (before.current.isOpen) {
      // Where it stood, whatever has come above it meanwhile.
      const line = view.current?.querySelector<HTMLElement>('.queue-line[aria-current=true]');
      window.scrollBy(0, (line?.getBoundingClientRect().top ?? 0) - before.current.top);
      line?.focus({ preventScroll: true });
    }
    before.current.isOpen = isOpen;
  }, [isOpen, chosen]);
  return {
    ...{ isOpen, view, detail },
    open: (line) => {
      if (isOpen || !matchMedia(narrow).matches) return;
      before.current.top = line.getBoundingClientRect().top;
      void navigate(location.pathname + location.search, { state: { opened: true } });
    },
    close: () => void navigate(-1),
  };
}
