import { Button, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { Instruction } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';
import { InstructionForm } from './instruction-form.tsx';
import { useConditionWords } from './use-condition-words.ts';

/** What the rights holder has prepared for filing. Nothing files by itself: a person signs on each card. */
export function InstructionsPage() {
  const { t } = useWords('portal');
  useTitle(t('instructions.title'));
  const query = useRead('listInstructions');
  const add = useAct('addInstruction');
  const mayWrite = useMe().data?.position !== 'viewer';
  return (
    <>
      <h1>{t('instructions.title')}</h1>
      <p className="soft">{t('instructions.lead')}</p>
      <Loaded query={query}>
        {({ items }) => (
          <div className="stack">
            {items.length === 0 && <p className="note">{t('instructions.empty')}</p>}
            {items.map((one) => (
              <OneInstruction key={one.id} instruction={one} mayWrite={mayWrite} />
            ))}
            {items.some(({ on }) => on) && (
              <p>
                <Link to="/portal/findings?band=all&prepared=yes">{t('instructions.toPrepared')}</Link>
              </p>
            )}
          </div>
        )}
      </Loaded>
      {mayWrite && (
        <section className="card">
          <h2>{t('instructions.new')}</h2>
          <InstructionForm
            key={add.data?.id}
            start={undefined}
            submit={t('instructions.add')}
            isPending={add.isPending}
            onSubmit={(said) => add.mutate({ ...said, on: true })}
          />
          {add.isError && <ProblemAlert error={add.error} />}
        </section>
      )}
    </>
  );
}

function OneInstruction({ instruction, mayWrite }: { instruction: Instruction; mayWrite: boolean }) {
  const { t, shortInstant } = useWords('portal');
  const said = useConditionWords()(instruction.conditions);
  const [isChanging, setChanging] = useState(false);
  const { id, name, on, conditions, by, at } = instruction;
  const change = useAct('changeInstruction', { instruction: id }, () => setChanging(false));
  const remove = useAct('deleteInstruction', { instruction: id });
  return (
    <article className="card">
      <div className="row">
        <h2>{name}</h2>
        <Switch
          aria-label={t('instructions.onLabel', { name })}
          checked={on}
          disabled={!mayWrite}
          loading={change.isPending}
          checkedChildren={t('instructions.on')}
          unCheckedChildren={t('instructions.off')}
          onChange={(next) => change.mutate({ name, conditions, on: next })}
        />
      </div>
      <p>{said}</p>
      <p className="soft small">{t('instructions.by', { name: by, at: shortInstant(at) })}</p>
      {mayWrite && (
        <p className="row">
          <Button size="small" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
            {t('views.change')}
          </Button>
          <Button danger size="small" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t('instructions.delete')}
          </Button>
        </p>
      )}
      {isChanging && (
        <InstructionForm
          start={instruction}
          submit={t('views.keep')}
          isPending={change.isPending}
          onSubmit={(next) => change.mutate({ ...next, on })}
        />
      )}
      {change.isError && <ProblemAlert error={change.error} />}
      {remove.isError && <ProblemAlert error={remove.error} />}
    </article>
  );
}
