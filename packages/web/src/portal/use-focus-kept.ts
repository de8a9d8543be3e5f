import { type RefObject, useEffect, useRef } from 'react';

/**
 * A dismissed finding leaves the list, and the focus goes with it. Moves the focus to the finding now in its place or, where none is left, to the
 * returned
 * heading. `done`: the last action, if any. `held`: the list's content.
 */
export function useFocusKept(
  list: RefObject<HTMLElement | null>,
  done: unknown,
  held: string,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after every action and change of the list.
  useEffect(() => {
    if (done === undefined || document.activeElement !== document.body) return;
    const line = list.current?.querySelector<HTMLElement>('.queue-line[aria-current=true]');
    if (line) line.focus({ preventScroll: true });
    else heading.current?.focus();
  }, [done, held]);
  return heading;
}
