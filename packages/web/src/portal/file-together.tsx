import { Button, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { FiledTargets, Finding } from '../data/nouns.ts';
import { useMyStanding } from '../data/standing.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { FileResults } from './file-results.tsx';
import { FileRoom } from './file-room.tsx';
import { StageNotes } from './stage-notes.tsx';
import { mostTargets } from './url-lines.ts';

/**
 * Files a separate complaint for each offer, under the right that covers it best: one filing per right, and a result per
 * listing. Shows today's remaining capacity before filing.
 */
export function FileTogether({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords('portal');
  const file = useAct('fileComplaint');
  const standing = useMyStanding().data;
  const [answers, setAnswers] = useState<readonly FiledTargets[]>([]);
  const [busy, setBusy] = useState(false);
  const ready = findings.filter((one) => one.right !== undefined && one.case === undefined && one.shadow === undefined);
  const uncovered = findings.filter((one) => one.right === undefined).length;
  const left = standing && Math.max(standing.today.cap - standing.today.filed, 0);
  const { mutateAsync } = file;
  const submit = async () => {
    setBusy(true);
    setAnswers([]);
    try {
      const alike = Map.groupBy(ready, ({ right, relist }) => `${relist?.reason ?? 'counterfeit'} ${right}`);
      for (const of of alike.values()) {
        const [first] = of;
        let filing: string | undefined;
        for (let from = 0; from < of.length; from += mostTargets) {
          const answer = await mutateAsync({
            right: first?.right ?? '',
            reason: first?.relist?.reason ?? 'counterfeit',
            targets: of
              .slice(from, from + mostTargets)
              .map(({ listing }) => ({ kind: 'listing', marketplace: listing.marketplace, id: listing.id })),
            chips: [],
            declaration: true,
            ...(filing !== undefined && { filing }),
          });
          filing = answer.filing;
          setAnswers((before) => [...before, answer]);
        }
      }
    } catch {
      // The error is shown below. Complaints filed until then are shown and have cases.
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (answers.length > 0) document.getElementById('results')?.scrollIntoView({ block: 'nearest' });
  }, [answers]);
  const answer: FiledTargets = {
    bundles: answers.flatMap(({ bundles }) => bundles),
    shadow: answers.flatMap(({ shadow }) => shadow),
    unreadable: answers.flatMap(({ unreadable }) => unreadable),
  };
  return (
    <section className="stack">
      <FileRoom />
      <StageNotes
        rights={ready.map(({ right }) => right)}
        marketplaces={ready.map(({ listing }) => listing.marketplace)}
      />
      {left !== undefined && ready.length > left && (
        <p className="note warn" role="status">
          {t('findings.moreThanRoom', { count: ready.length, left })}
        </p>
      )}
      {uncovered > 0 && <p className="hint">{t('findings.uncovered', { count: uncovered })}</p>}
      <div>
        <Popconfirm
          title={t('findings.togetherSure', { count: ready.length })}
          description={t('findings.declaration')}
          okText={t('findings.shopYes')}
          cancelText={t('findings.shopNo')}
          overlayStyle={{ maxWidth: 'min(28rem, 92vw)' }}
          onConfirm={() => void submit()}
        >
          <Button disabled={ready.length === 0 || busy} loading={busy}>
            {t('findings.together', { count: ready.length })}
          </Button>
        </Popconfirm>
      </div>
      {file.isError && <ProblemAlert error={file.error} />}
      {answers.length > 0 && <FileResults answer={answer} />}
    </section>
  );
}
