import { Counters } from '../public/counters.tsx';

export function CountersStep() {
  return <Counters untitled />;
}
