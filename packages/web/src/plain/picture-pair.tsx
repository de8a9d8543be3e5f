import './picture-pair.css';
import type { Schemas } from '@marketsafe/sdk';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';

type Part = Schemas['PicturePair']['part'];

interface Side {
  readonly picture: (alt: string) => ReactNode;
  /** The part that agrees with the other picture. */
  readonly part?: Part | undefined;
  readonly label: string;
}

/** Two pictures side by side, each with the part that agrees with the other framed, and in words how much that is. */
export function PicturePair({ sides, children }: { sides: readonly [Side, Side]; children: ReactNode }) {
  const { t, percent } = useWords();
  const [own, other] = sides.map(({ part }) => part && percent(Math.round(100 * part.width * part.height) / 100));
  return (
    <div className="pair">
      <div className="pair-sides">
        {sides.map(({ picture, part, label }) => (
          <figure key={label}>
            <div className="pair-picture">
              {picture(part ? t('pair.framed', { label }) : label)}
              {part && <span className="pair-part" style={edgesOf(part)} />}
            </div>
            <figcaption className="small soft">{label}</figcaption>
          </figure>
        ))}
      </div>
      {children}
      {own !== undefined && other !== undefined && <p className="small soft">{t('pair.part', { own, other })}</p>}
    </div>
  );
}

const edge = (share: number): string => `${share * 100}%`;

const edgesOf = ({ left, top, width, height }: Part) => ({
  ...{ left: edge(left), top: edge(top), width: edge(width), height: edge(height) },
});
