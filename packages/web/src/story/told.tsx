import type { ReactNode } from 'react';
import { useArrival } from '../plain/use-arrival.ts';

interface Props {
  readonly when: boolean;
  readonly tone?: 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** The result of an action. It takes the focus when it appears, since the pressed button is now disabled. */
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
