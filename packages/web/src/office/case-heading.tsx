import type { CaseDetail } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { useTitle } from '../plain/title.ts';

/** The name of the case's goods; its number until they are known. */
export function CaseHeading({ id, detail }: { id: string; detail: CaseDetail | undefined }) {
  const { t } = useWords('office');
  const name = detail ? goodsName(detail, `${detail.target.marketplace}/${detail.target.id}`) : t('case.title', { id });
  useTitle(name);
  return <h1>{name}</h1>;
}
