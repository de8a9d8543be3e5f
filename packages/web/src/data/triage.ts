import type { CallOptions, InputOf, Schemas } from '@marketsafe/sdk';
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

/** Some findings, or whole groups of them: of these, what the filter shows. */
export type TriageTarget =
  | { readonly findings: readonly Finding[] }
  | { readonly groups: readonly string[]; readonly filter: FindingFilter };

interface Triaging {
  readonly target: TriageTarget;
  readonly act: TriageAct;
}

export const useTriage = (onAnswer: (done: Schemas['TriageDone'], asked: Triaging) => void) =>
  useWrite(
    ({ target, act }: Triaging, options) =>
      'groups' in target
        ? client.triageFindingGroups({ body: { groups: [...target.groups], filter: target.filter, act } }, options)
        : triageFindings(target.findings, act, options),
    touched,
    onAnswer,
  );

const triageFindings = (findings: readonly Finding[], act: TriageAct, options: CallOptions) =>
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
  );

export const useUndoTriage = (onAnswer: (undone: Schemas['TriageUndone']) => void) =>
  useWrite((batch: string, options) => client.undoTriage({ path: { batch } }, options), touched, onAnswer);
