import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useAct, useRead } from '../data/api.ts';
import type { Brand } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { AreaField, Form, SelectField, TextField } from '../plain/form.tsx';
import { type FieldOf, useForm } from '../plain/use-form.ts';
import { type BrandDraft, brandOf, draftOf } from './brand-draft.ts';

export function BrandForm({ brand, onDone }: { brand?: Brand; onDone: () => void }) {
  const { t, language } = useWords('portal');
  const { t: common } = useWords();
  const { t: office } = useWords('office');
  const add = useAct('addBrand');
  const replace = useAct('replaceBrand', { brand: brand?.id ?? '' });
  const marketplaces = (useRead('listMarketplaces').data?.items ?? []).map(({ id, name }) => ({
    ...{ value: id, label: name[language] },
  }));
  const form = useForm({
    ...{ act: brand ? replace : add, start: draftOf(brand), onDone },
    check: ({ name, marks, prices, authorised }) => ({
      ...{ name: !name, marks: !marks },
      prices: prices.some(isBlankIn),
      authorised: authorised.some(isBlankIn),
    }),
    say: (draft) => brandOf(draft, brand),
  });
  return (
    <Panel title={brand ? t('brands.edit', { name: brand.name }) : t('brands.add')}>
      <Form of={form} isPrimary submit={office('save')} more={<Button onClick={onDone}>{common('cancel')}</Button>}>
        <TextField {...form.field('name')} maxLength={200} label={t('brands.name')} />
        <AreaField {...form.field('marks')} label={t('brands.marks')} hint={t('brands.marksHint')} />
        <TextField {...form.field('classes')} label={t('brands.classes')} />
        <TextField {...form.field('territories')} label={t('brands.territories')} hint={t('brands.territoriesHint')} />
        <Lines
          {...form.field('prices')}
          title={t('brands.prices')}
          blank={{ category: '', currency: 'CNY', typical: '' }}
          row={(field) => (
            <>
              <TextField {...field('category')} label={t('brands.category')} />
              <TextField {...field('currency')} maxLength={3} label={t('brands.currency')} />
              <TextField {...field('typical')} inputMode="decimal" label={t('brands.typical')} />
            </>
          )}
        />
        <Lines
          {...form.field('authorised')}
          title={t('brands.authorised')}
          blank={{ marketplace: marketplaces[0]?.value ?? '', seller: '' }}
          row={(field) => (
            <>
              <SelectField {...field('marketplace')} label={t('brands.marketplace')} options={marketplaces} />
              <TextField {...field('seller')} label={t('brands.seller')} />
            </>
          )}
        />
      </Form>
    </Panel>
  );
}

const isBlankIn = (line: object): boolean => Object.values(line).some((text: string) => text.trim() === '');

interface LinesProps<Line> extends FieldOf<readonly Line[]> {
  readonly title: string;
  readonly blank: Line;
  readonly row: (field: (name: keyof Line & string) => FieldOf<string>) => ReactNode;
}

function Lines<Line extends BrandDraft['prices'][number] | BrandDraft['authorised'][number]>(given: LinesProps<Line>) {
  const { title, blank, row, value: lines, onChange, wrong } = given;
  const { t } = useWords('portal');
  const fieldsOf = (line: Line, at: number) => (name: keyof Line & string) => ({
    ...{ name, value: String(line[name]), wrong: Boolean(wrong) && String(line[name]).trim() === '' },
    onChange: (text: string) => onChange(lines.with(at, { ...line, [name]: text })),
  });
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity except its place.
        <div className="toolbar" key={at}>
          {row(fieldsOf(line, at))}
          <Button
            aria-label={t('brands.removeLine', { n: at + 1 })}
            onClick={() => onChange(lines.filter((_, other) => other !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...lines, blank])}>{t('brands.addLine')}</Button>
    </fieldset>
  );
}
