import { type RefObject, useEffect, useRef, useState } from 'react';

/** For what a form leaves behind when it goes away with the focus: it takes the focus, unless it was there from the start. */
export function useArrival<E extends HTMLElement>(isThere: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const [wasThere] = useState(isThere);
  useEffect(() => {
    if (isThere && !wasThere) place.current?.focus();
  }, [isThere, wasThere]);
  return place;
}
