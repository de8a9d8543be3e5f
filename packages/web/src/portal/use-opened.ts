import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

export interface Opened {
  /** On a narrow screen: the chosen entry replaces the list. */
  readonly isOpen: boolean;
  /** `line`: the chosen line of the list. */
  readonly open: (line: HTMLElement) => void;
  readonly close: () => void;
  /** The element that is scrolled to and focused when an entry opens. */
  readonly view: RefObject<HTMLDivElement | null>;
  readonly detail: RefObject<HTMLElement | null>;
}

/** As in office.css: below this width both do not fit. */
const narrow = '(max-width: 63.99rem)';

/**
 * Where a list and the chosen entry do not both fit, the entry opens like a separate page: scrolled to its top, focused,
 * and as a step in the browser's history. Going back returns to the same place of the list. `chosen`: the entry shown; undefined
 * after a reload, which starts with the list.
 */
export function useOpened(chosen: string | undefined): Opened {
  const location = useLocation();
  const navigate = useNavigate();
  const isOpen = chosen !== undefined && (location.state as { opened?: true } | null)?.opened === true;
  const view = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const before = useRef<{ isOpen: boolean; top: number }>({ isOpen: false, top: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry that replaces a filed or dismissed one starts at its top too.
  useLayoutEffect(() => {
    if (isOpen) {
      view.current?.scrollIntoView();
      detail.current?.focus({ preventScroll: true });
    } else if (before.current.isOpen) {
      // The line's own place, even if lines were added above it.
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
