import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

export interface Opened {
  /** On a narrow screen: what was chosen stands in the place of the list. */
  readonly isOpen: boolean;
  readonly open: () => void;
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
      window.scrollTo(0, before.current.top);
      const line = view.current?.querySelector<HTMLElement>('.queue-line[aria-current=true]');
      line?.scrollIntoView({ block: 'nearest' });
      line?.focus({ preventScroll: true });
    }
    before.current.isOpen = isOpen;
  }, [isOpen, chosen]);
  return {
    ...{ isOpen, view, detail },
    open: () => {
      if (isOpen || !matchMedia(narrow).matches) return;
      before.current.top = window.scrollY;
      void navigate(location.pathname + location.search, { state: { opened: true } });
    },
    close: () => void navigate(-1),
  };
}
