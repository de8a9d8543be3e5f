import { type RefObject, useLayoutEffect, useRef } from 'react';

/** As in triage.css: below this width the window scrolls. */
export const narrow = '(max-width: 56rem)';

/** Gives an element the height that the window has left below its top: its parts scroll, and the window does not. */
export function useRoom(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const measure = () => {
      const top = current.getBoundingClientRect().top + window.scrollY;
      current.style.height = matchMedia(narrow).matches ? '' : `${Math.floor(window.innerHeight - top)}px`;
    };
    measure();
    // A line above it, such as a notice, may come or go.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return place;
}
