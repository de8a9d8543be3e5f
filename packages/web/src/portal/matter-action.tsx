import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ScopeField } from '../office/scope-field.tsx';
import { type RaisedKind, raising } from '../plain/matter-fields.ts';
import { useMatterWords } from '../plain/matter-words.ts';
import { RaiseForm } from '../plain/raise-form.tsx';

/** What a rights holder puts before the desk. Folded away until asked for where few need it: most suits need no consulate. */
export function MatterAction({ kind, detail }: { kind: RaisedKind; detail: CaseDetail }) {
  const { t } = useWords('portal');
  const say = useMatterWords(kind);
  const folded = say('lead', { count: detail.delayDaysLeft ?? 0 });
  const [open, setOpen] = useState(folded === '');
  const act = useAct('raiseMatter', { case: detail.id });
  if (!detail.actions.some((action) => action === raising[kind].act)) return null;
  return (
    <section className="action">
      {open ? (
        <RaiseForm
          {...{ kind, act }}
          className="stack"
          isPrimary={folded === ''}
          send={sendDocument}
          documentsHint={t('documents.limits')}
          left={{ kind: detail.proceedingsKinds }}
          Scope={ScopeField}
        >
          <p>{say('text')}</p>
        </RaiseForm>
      ) : (
        <>
          <p>{folded}</p>
          <Button onClick={() => setOpen(true)}>{say('open')}…</Button>
        </>
      )}
    </section>
  );
}
