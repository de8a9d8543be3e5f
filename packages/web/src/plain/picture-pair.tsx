import './picture-pair.css';
import type { Schemas } from '@marketsafe/sdk';
import type { ReactNode } from 'react';

type Part = Schemas['PicturePair']['part'];

interface Side {
  readonly picture: ReactNode;
  /** The part that agrees with the other picture. */
  readonly part?: Part | undefined;
  readonly label: string;
}

/** Two pictures side by side, each with the part that agrees with the other framed. */
export function PicturePair({ sides, children }: { sides: readonly [Side, Side]; children: ReactNode }) {
  return (
    <div className="pair">
      <div className="pair-sides">
        {sides.map(({ picture, part, label }) => (
          <figure key={label}>
            <div className="pair-picture">
              {picture}
              {part && <span className="pair-part" style={edgesOf(part)} />}
            </div>
            <figcaption className="small soft">{label}</figcaption>
          </figure>
        ))}
      </div>
      {children}
    </div>
  );
}

const percent = (share: number): string => `${share * 100}%`;

const edgesOf = ({ left, top, width, height }: Part) => ({
  ...{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) },
});
