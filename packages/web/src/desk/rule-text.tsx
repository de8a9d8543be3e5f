import { useRead } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** The rule by which a contest is decided. It is the same for all findings, so it is asked for with any. */
export function RuleText({ detail: { id, checklist } }: { detail: CaseDetail }) {
  const { t, language } = useWords('desk');
  const found = Object.fromEntries(checklist.map(({ item }) => [item, 'unverifiable' as const]));
  const { data } = useRead('checkRuling', { path: { case: id }, body: { checklist: found } });
  if (!data?.rule) return null;
  return (
    <section className="rule-text">
      <span className="small soft">{t('ruling.rule')}</span>
      <q>{data.rule[language]}</q>
    </section>
  );
}
