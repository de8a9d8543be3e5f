import { Counters } from '../plain/counters.tsx';

export function CountersStep() {
  return <Counters untitled />;
}
