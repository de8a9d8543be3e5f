import { useState } from 'react';
import { useList } from '../data/api.ts';
import type { Finding, FindingFilter, Goods } from '../data/nouns.ts';
import { FileTogether } from './file-together.tsx';
import { findingKey } from './finding.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingMembers } from './finding-members.tsx';
import type { Put } from './triage-actions.tsx';
import type { TriageDesk } from './use-triage-desk.ts';

interface Props {
  readonly goods: Goods;
  readonly filter: FindingFilter;
  /** Groups selected in the queue, the targets of the next triage action. */
  readonly marked: readonly Goods[];
  readonly desk: TriageDesk;
  readonly onMove: (step: number) => void;
  readonly onSelect: () => void;
}

/** One finding of the goods, with the others of the same goods, if any. */
export function GoodsDetail({ goods, filter, marked, desk, onMove, onSelect }: Props) {
  const { group, count, lead } = goods;
  const members = useList('listFindings', { query: { ...filter, group } }, 100);
  const [shown, setShown] = useState<string>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const list = members.data ?? [lead];
  const ticked = list.filter((one) => picked.has(findingKey(one)));
  const keyed = (key: string | undefined): Finding | undefined => list.find((one) => findingKey(one) === key);
  const finding = keyed(shown) ?? keyed(findingKey(lead)) ?? lead;
  const isAside = (some: readonly Pick<Finding, 'triage'>[]): boolean =>
    some.some(({ triage }) => triage !== undefined && triage.state !== 'open');
  const put = (): Put => {
    if (marked.length > 0) {
      const groups = marked.map((one) => one.group);
      return {
        target: { groups, filter },
        count: marked.reduce((all, one) => all + one.count, 0),
        isAside: isAside(marked.map((one) => one.lead)),
      };
    }
    if (ticked.length > 0) return { target: { findings: ticked }, count: ticked.length, isAside: isAside(ticked) };
    return count > 1
      ? { target: { groups: [group], filter }, count, isAside: isAside(list) }
      : { target: { findings: [finding] }, count: 1, isAside: isAside([finding]) };
  };
  return (
    <FindingDetail
      key={findingKey(finding)}
      finding={finding}
      put={put()}
      others={
        count > 1 && (
          <>
            <FindingMembers
              count={count}
              members={members}
              shown={findingKey(finding)}
              picked={picked}
              onPick={setPicked}
              onShow={setShown}
            />
            <FileTogether findings={ticked.length > 0 ? ticked : list} />
          </>
        )
      }
      desk={desk}
      onMove={onMove}
      onSelect={onSelect}
    />
  );
}
