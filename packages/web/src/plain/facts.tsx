import { Fragment, type ReactNode } from 'react';

/** Labelled facts; unknown ones are left out. */
export function Facts({ of, className }: { of: readonly (readonly [string, ReactNode])[]; className?: string }) {
  const known = of.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');
  return (
    <dl className={className}>
      {known.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: some have no name, and their order is always the same.
        <Fragment key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
