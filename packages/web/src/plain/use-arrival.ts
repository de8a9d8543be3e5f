import { type RefObject, useEffect, useRef, useState } from 'react';

/** Moves the focus to an element that replaces a form, unless the element was there from the start. */
export function useArrival<E extends HTMLElement>(isThere: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const [wasThere] = useState(isThere);
  useEffect(() => {
    if (isThere && !wasThere) place.current?.focus();
  }, [isThere, wasThere]);
  return place;
}
