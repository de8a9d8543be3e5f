import { Fragment, type ReactNode } from 'react';

/** What is known, each under its name; what is not, is not there. */
export function Facts({ of, className }: { of: readonly (readonly [string, ReactNode])[]; className?: string }) {
  return (
    <dl className={className}>
      {of.map(
        ([name, value]) =>
          value !== undefined &&
          value !== null &&
          value !== false &&
          value !== '' && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
