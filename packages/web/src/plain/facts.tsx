import { Fragment, type ReactNode } from 'react';

/** What is known, each under its name; what is not, is not there. */
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
