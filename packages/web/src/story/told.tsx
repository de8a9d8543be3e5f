import type { ReactNode } from 'react';
import { useArrival } from '../plain/use-arrival.ts';

interface Props {
  readonly when: boolean;
  readonly tone?: 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** What came of a press. It takes the focus when it appears: the button that was pressed went dead with it. */
export function Told({ when, tone, children }: Props) {
  const place = useArrival<HTMLDivElement>(when);
  if (!when) return null;
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={tone ? `note ${tone}` : 'note'}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      {children}
    </div>
  );
}
