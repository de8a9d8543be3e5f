import { type ReactNode, useEffect } from 'react';
import { useWords } from '../language/words.ts';

/** Scrolls to the section of the address once it is there. */
export function useAnchor(isThere: boolean): void {
  useEffect(() => {
    if (isThere && location.hash !== '')
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [isThere]);
}

/** A heading with an address of its own. */
export function AnchoredHeading({
  id,
  level: Level = 'h2',
  children,
}: {
  id: string;
  level?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <Level id={id} className="anchored">
      {children}{' '}
      <a href={`#${id}`} aria-label={t('section')}>
        #
      </a>
    </Level>
  );
}
