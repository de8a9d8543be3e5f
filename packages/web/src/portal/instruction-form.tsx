import './instructions.css';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../data/api.ts';
import type { Instruction } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { bands } from './use-triage-address.ts';

type Conditions = Instruction['conditions'];
type Said = Pick<Instruction, 'name' | 'conditions'>;

interface Props {
  readonly start: Said | undefined;
  readonly submit: string;
  readonly isPending: boolean;
  readonly onSubmit: (said: Said) => void;
}

/** The name of an instruction and its conditions; each is left out if it is empty. */
export function InstructionForm({ start, submit, isPending, onSubmit }: Props) {
  const { t, term, language } = useWords('portal');
  const brands = useRead('listBrands').data?.items ?? [];
  const marketplaces = useRead('listMarketplaces').data?.items ?? [];
  const [name, setName] = useState(start?.name ?? '');
  const [conditions, setConditions] = useState<Conditions>(start?.conditions ?? {});
  const set = (changes: { readonly [K in keyof Conditions]?: Conditions[K] | null | undefined | false }) => {
    const all = Object.entries({ ...conditions, ...changes });
    setConditions(Object.fromEntries(all.filter(([, value]) => value)) as Conditions);
  };
  const { brand: _, marketplace: __, ...goods } = conditions;
  const isWhole = name.trim() !== '' && Object.keys(goods).length > 0;
  const chosen = (
    label: string,
    value: string | undefined,
    options: readonly { value: string; label: string }[],
    put: (value: string | undefined) => void,
  ) => (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      value={value ?? null}
      options={[...options]}
      onChange={(next) => put(next ?? undefined)}
    />
  );
  const percent = (key: 'belowTypical' | 'score') => (
    <InputNumber
      aria-label={t(`instructions.${key}`)}
      prefix={t(`instructions.${key}`)}
      suffix={key === 'score' ? '%' : t('instructions.belowTypicalUnit')}
      min={1}
      max={99}
      precision={0}
      className="instruction-percent"
      value={conditions[key] ?? null}
      onChange={(next) => set({ [key]: next })}
    />
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSubmit({ name: name.trim(), conditions });
      }}
    >
      <Input
        aria-label={t('instructions.name')}
        placeholder={t('instructions.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="row">
        {(['samePicture', 'cameBack'] as const).map((key) => (
          <Checkbox
            key={key}
            checked={conditions[key] === true}
            onChange={(event) => set({ [key]: event.target.checked })}
          >
            {t(`instructions.${key}`)}
          </Checkbox>
        ))}
      </div>
      <div className="row">
        {percent('belowTypical')}
        {percent('score')}
        {chosen(
          t('instructions.band'),
          conditions.band,
          bands.map((value) => ({ value, label: term('band', value) })),
          (band) => set({ band: band as Conditions['band'] }),
        )}
        {chosen(
          t('findings.brand'),
          conditions.brand,
          brands.map(({ id, name: label }) => ({ value: id, label })),
          (brand) => set({ brand }),
        )}
        {chosen(
          t('findings.marketplace'),
          conditions.marketplace,
          marketplaces.map(({ id, name: label }) => ({ value: id, label: label[language] })),
          (marketplace) => set({ marketplace }),
        )}
      </div>
      <p className="soft small">{t('instructions.together')}</p>
      <p>
        <Button htmlType="submit" disabled={!isWhole} loading={isPending}>
          {submit}
        </Button>
      </p>
    </form>
  );
}
