import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ComplaintRequest } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { canBeFiled, isWarned } from './warned.ts';

type Checked = Schemas['ComplaintCheckResponse']['results'][number];

interface Props {
  readonly asked: ComplaintRequest;
  readonly results: readonly Checked[];
  readonly busy: boolean;
  readonly onFile: (asked: ComplaintRequest) => void;
}

/** Warns before filing that some listings do not name the right's goods. The filer decides; this refuses nothing. */
export function FileWarned({ asked, results, busy, onFile }: Props) {
  const { t } = useWords('portal');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { all, others } = canBeFiled(results);
  return (
    <section className="note warn gap" aria-labelledby="warned">
      <h2 id="warned" ref={heading} tabIndex={-1} className="small-head">
        {t('file.warned', { count: results.filter(isWarned).length, all: results.length })}
      </h2>
      <p>{t('file.warnedText')}</p>
      <div className="row">
        {others.length > 0 && (
          <Button type="primary" loading={busy} onClick={() => onFile({ ...asked, targets: others })}>
            {t('file.warnedOthers', { count: others.length })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => onFile({ ...asked, targets: all })}>
          {t('file.warnedAll', { count: all.length })}
        </Button>
      </div>
    </section>
  );
}
