import { Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { useAct, useRead } from '../data/api.ts';
import type { FindingFilter, SavedView } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

interface Props {
  readonly filter: FindingFilter;
  readonly onOpen: (filter: FindingFilter) => void;
}

const longestName = 60;

/** Filters under a name: the person's own, and those that colleagues share. The button says which one is open. */
export function SavedViews({ filter, onOpen }: Props) {
  const { t } = useWords('portal');
  const [isOpen, setOpen] = useState(false);
  const views = useRead('listSavedViews').data?.items ?? [];
  const current = views.find((view) => same(view.filter, filter));
  return (
    <Popover
      trigger="click"
      destroyOnHidden
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="saved-views stack" role="dialog" aria-label={t('views.title')}>
          <ul className="plain-list" aria-label={t('views.title')}>
            {views.map((view) => (
              <OneView
                key={view.id}
                view={view}
                isCurrent={view === current}
                onOpen={() => {
                  onOpen(view.filter);
                  setOpen(false);
                }}
              />
            ))}
          </ul>
          {views.length === 0 && <p className="soft small">{t('views.none')}</p>}
          {!current && <SaveThis filter={filter} />}
        </div>
      }
    >
      <Button size="small" aria-expanded={isOpen}>
        {current?.name ?? t('views.title')}
      </Button>
    </Popover>
  );
}

const same = (one: FindingFilter, other: FindingFilter): boolean => told(one) === told(other);
const told = (filter: FindingFilter): string => JSON.stringify(Object.entries(filter).sort());

interface OneProps {
  readonly view: SavedView;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function OneView({ view, isCurrent, onOpen }: OneProps) {
  const { t } = useWords('portal');
  const [isChanging, setChanging] = useState(false);
  return (
    <li>
      <p className="row">
        <Button type={isCurrent ? 'default' : 'text'} aria-current={isCurrent} onClick={onOpen}>
          {view.name}
        </Button>
        {view.shared && <span className="tag">{t('views.shared')}</span>}
        {view.changeable && (
          <Button size="small" type="link" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
            {t('views.change')}
          </Button>
        )}
      </p>
      {isChanging && <ChangeView view={view} onDone={() => setChanging(false)} />}
    </li>
  );
}

function ChangeView({ view: { id, name, shared }, onDone }: { view: SavedView; onDone: () => void }) {
  const { t } = useWords('portal');
  const change = useAct('changeSavedView', { view: id }, onDone);
  const remove = useAct('deleteSavedView', { view: id });
  return (
    <>
      <ViewForm
        start={{ name, shared }}
        submit={t('views.keep')}
        isPending={change.isPending}
        onSubmit={(said) => change.mutate(said)}
      />
      <Button danger size="small" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {t('views.delete')}
      </Button>
      {change.isError && <ProblemAlert error={change.error} />}
      {remove.isError && <ProblemAlert error={remove.error} />}
    </>
  );
}

function SaveThis({ filter }: { filter: FindingFilter }) {
  const { t } = useWords('portal');
  const save = useAct('saveView');
  return (
    <>
      <ViewForm
        key={save.data?.id}
        start={{ name: '', shared: false }}
        submit={t('views.save')}
        isPending={save.isPending}
        onSubmit={(said) => save.mutate({ ...said, filter })}
      />
      {save.isError && <ProblemAlert error={save.error} />}
    </>
  );
}

interface Said {
  readonly name: string;
  readonly shared: boolean;
}
interface FormProps {
  readonly start: Said;
  readonly submit: string;
  readonly isPending: boolean;
  readonly onSubmit: (said: Said) => void;
}

function ViewForm({ start, submit, isPending, onSubmit }: FormProps) {
  const { t } = useWords('portal');
  const position = useMe().data?.position;
  const [name, setName] = useState(start.name);
  const [shared, setShared] = useState(start.shared);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSubmit({ name: name.trim(), shared });
      }}
    >
      <Input
        size="small"
        aria-label={t('views.name')}
        placeholder={t('views.name')}
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {position !== 'viewer' && (
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
          {t('views.share')}
        </Checkbox>
      )}
      <Button size="small" htmlType="submit" loading={isPending} disabled={name.trim() === ''}>
        {submit}
      </Button>
    </form>
  );
}
