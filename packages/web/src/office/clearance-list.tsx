import { useRead } from '../data/api.ts';
import type { Clearance } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ClearanceCard } from './clearance-card.tsx';
import { LoadedItems } from './list-states.tsx';

const isUndecided = ({ actions }: Clearance): boolean => actions.includes('confirm');

/** Clearances, those waiting for the reader first. */
export function ClearanceList({ seller, asDesk = false }: { seller?: string; asDesk?: boolean }) {
  const { t } = useWords('office');
  const query = useRead('listClearances', { query: { seller } });
  return (
    <LoadedItems query={query} empty={t('clearance.empty')}>
      {(items) =>
        [...items.filter(isUndecided), ...items.filter((one) => !isUndecided(one))].map((one) => (
          <ClearanceCard key={one.id} clearance={one} asDesk={asDesk} />
        ))
      }
    </LoadedItems>
  );
}
