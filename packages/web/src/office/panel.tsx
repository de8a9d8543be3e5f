import type { ReactNode } from 'react';

interface Props {
  readonly title?: ReactNode;
  /** Of the heading; by default the second. */
  readonly level?: 'h2' | 'h3';
  readonly className?: string;
  /** At the end of the heading's line. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A card, mostly with a heading. */
export const Panel = ({ title, level: Level = 'h2', className = '', extra, children }: Props) => (
  <section className={`panel ${className}`}>
    {title !== undefined && (
      <header>
        <Level className="small-head">{title}</Level>
        {extra}
      </header>
    )}
    <div>{children}</div>
  </section>
);
