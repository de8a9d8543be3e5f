import { useRead } from './api.ts';
import { useMe } from './session.ts';

export function useMyStanding() {
  const participant = useMe().data?.participant?.id;
  return useRead('getStanding', { path: { participant: participant ?? '' } }, { enabled: participant !== undefined });
}
