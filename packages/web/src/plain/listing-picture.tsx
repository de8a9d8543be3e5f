import { ProblemError } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PictureSource } from '../data/pictures.ts';
import { programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { useObjectUrl } from './use-object-url.ts';

interface Props {
  /** Its address at the marketplace. Browsers go there for simulated shops only; of others the service has a copy. */
  readonly address: string;
  readonly source: PictureSource;
  readonly className: string;
  /** There is room for two words only. */
  readonly small?: boolean;
  /** What it shows, where no text beside it says so. */
  readonly alt?: string;
}

/** A listing's picture; in its place, in words, why there is none. */
export function ListingPicture(props: Props) {
  return isOfSimulatedShop(props.address) ? <OfShop {...props} /> : <Kept {...props} />;
}

function isOfSimulatedShop(address: string): boolean {
  const { shopOrigins } = programme;
  return shopOrigins === undefined || (URL.canParse(address) && shopOrigins.includes(new URL(address).origin));
}

function OfShop({ address, className, small, alt = '' }: Props) {
  const [why, setWhy] = useState<string>();
  if (why !== undefined) return <NoPicture className={className} small={small} why={why} />;
  return <img className={className} src={address} alt={alt} loading="lazy" onError={() => setWhy('not-connected')} />;
}

/** Milliseconds between two questions for a picture that is being read. */
const askAgain = 5000;

function Kept({ source: { id, read }, className, small, alt = '' }: Props) {
  const [place, isNear] = useNear();
  const picture = useQuery({
    ...{ queryKey: ['picture', id], queryFn: read, enabled: isNear, retry: false },
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => whyNot(state.error) === 'waits' && askAgain,
  });
  const url = useObjectUrl(picture.data);
  const [isBroken, setBroken] = useState(false);
  if (url !== undefined && !isBroken)
    return <img className={className} src={url} alt={alt} onError={() => setBroken(true)} />;
  const why = isBroken ? 'unreadable' : picture.isError ? whyNot(picture.error) : undefined;
  return <NoPicture place={place} className={className} small={small} why={why} />;
}

/** The service's code says it: `picture-waits`, `picture-too-large`. */
const whyNot = (error: unknown): string =>
  error instanceof ProblemError && error.code.startsWith('picture-')
    ? error.code.slice('picture-'.length)
    : 'not-connected';

interface NoPictureProps {
  readonly place?: RefObject<HTMLSpanElement | null>;
  readonly className: string;
  readonly small: boolean | undefined;
  /** Undefined: it is being loaded. */
  readonly why: string | undefined;
}

function NoPicture({ place, className, small, why }: NoPictureProps) {
  const { t, term } = useWords();
  const words = (): string => {
    if (why === undefined) return t('loading');
    return why === 'waits' || why === 'absent'
      ? t(`picture.${why}`)
      : t('picture.failed', { why: term('picture', why) });
  };
  const isComing = why === undefined || why === 'waits';
  const said = words();
  return (
    <span ref={place} className={`${className} no-picture`} title={said}>
      {small ? t(isComing ? 'picture.coming' : 'picture.none') : said}
    </span>
  );
}

/** Whether an element is on the screen or will soon be; from then on it stays so. */
function useNear(): readonly [RefObject<HTMLSpanElement | null>, boolean] {
  const place = useRef<HTMLSpanElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (isNear || !current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [isNear]);
  return [place, isNear];
}
