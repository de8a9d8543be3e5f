import { type ComponentType, lazy, Suspense } from 'react';
import { Waiting } from '../plain/waiting.tsx';

/** A page whose code is loaded when it is opened: the frame and its navigation are there meanwhile. */
export function later<Props extends object>(code: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Page = lazy(async () => ({ default: await code() })) as unknown as ComponentType<Props>;
  return (props) => (
    <Suspense fallback={<Waiting />}>
      <Page {...props} />
    </Suspense>
  );
}
