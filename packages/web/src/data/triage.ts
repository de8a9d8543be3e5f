import type { InputOf, Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import type { Finding, FindingFilter } from './findings.ts';
import { useWrite } from './write.ts';

export type TriageAct = Schemas['TriageRequest']['act'];
export type Triage = NonNullable<Finding['triage']>;

const touched = ['findings', 'finding-counts'];

export const useFindingCounts = (filter: FindingFilter) =>
  useQuery({
    queryKey: ['finding-counts', filter],
    queryFn: () => client.countFindings({ query: filter satisfies NonNullable<InputOf<'countFindings'>['query']> }),
    // While one filter is chosen after the other, the numbers before are better than none.
    placeholderData: (before) => before,
  });

export const useColleagues = () =>
  useQuery({ queryKey: ['colleagues'], queryFn: async () => (await client.listColleagues()).items });

export interface Triaged {
  readonly findings: readonly Finding[];
  readonly act: TriageAct;
}

export const useTriage = () =>
  useWrite(
    ({ findings, act }: Triaged, options) =>
      client.triageFindings(
        {
          body: {
            findings: findings.map(({ brand, listing }) => ({
              brand,
              marketplace: listing.marketplace,
              listing: listing.id,
            })),
            act,
          },
        },
        options,
      ),
    touched,
  );

export const useUndoTriage = () =>
  useWrite((batch: string, options) => client.undoTriage({ path: { batch } }, options), touched);
