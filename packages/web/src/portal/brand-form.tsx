import { Button, Card, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAct, useRead } from '../data/api.ts';
import type { Brand } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { type BrandDraft, brandOf, draftOf } from './brand-draft.ts';

export function BrandForm({ brand, onDone }: { brand?: Brand; onDone: () => void }) {
  const { t, language } = useWords('portal');
  const { t: common } = useWords();
  const { t: office } = useWords('office');
  const add = useAct('addBrand');
  const replace = useAct('replaceBrand', { brand: brand?.id ?? '' });
  const save = brand ? replace : add;
  const marketplaces = useRead('listMarketplaces');
  const required = [{ required: true, whitespace: true, message: t('brands.required') }];
  return (
    <Card title={<h2 className="small-head">{brand ? t('brands.edit', { name: brand.name }) : t('brands.add')}</h2>}>
      <Form<BrandDraft>
        layout="vertical"
        initialValues={draftOf(brand)}
        onFinish={(draft) => save.mutate(brandOf(draft, brand), { onSuccess: onDone })}
      >
        <Form.Item name="name" label={t('brands.name')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="marks" label={t('brands.marks')} extra={t('brands.marksHint')} rules={required}>
          <Input.TextArea rows={4} />
        </Form.Item>
        <Form.Item name="classes" label={t('brands.classes')}>
          <Input />
        </Form.Item>
        <Form.Item name="territories" label={t('brands.territories')} extra={t('brands.territoriesHint')}>
          <Input />
        </Form.Item>
        <Lines
          name="prices"
          title={t('brands.prices')}
          blank={{ category: '', currency: 'CNY', typical: '' }}
          row={(line) => (
            <>
              <Form.Item name={[line, 'category']} label={t('brands.category')} rules={required}>
                <Input />
              </Form.Item>
              <Form.Item name={[line, 'currency']} label={t('brands.currency')} rules={required}>
                <Input maxLength={3} />
              </Form.Item>
              <Form.Item name={[line, 'typical']} label={t('brands.typical')} rules={required}>
                <Input inputMode="decimal" />
              </Form.Item>
            </>
          )}
        />
        <Lines
          name="authorised"
          title={t('brands.authorised')}
          blank={{ marketplace: marketplaces.data?.items[0]?.id ?? '', seller: '' }}
          row={(line) => (
            <>
              <Form.Item name={[line, 'marketplace']} label={t('brands.marketplace')} rules={required}>
                <Select
                  popupMatchSelectWidth={false}
                  options={(marketplaces.data?.items ?? []).map(({ id, name }) => ({
                    value: id,
                    label: name[language],
                  }))}
                />
              </Form.Item>
              <Form.Item name={[line, 'seller']} label={t('brands.seller')} rules={required}>
                <Input />
              </Form.Item>
            </>
          )}
        />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {office('save')}
          </Button>
          <Button onClick={onDone}>{common('cancel')}</Button>
        </div>
        {save.isError && <ProblemAlert error={save.error} />}
      </Form>
    </Card>
  );
}

interface LinesProps {
  readonly name: 'prices' | 'authorised';
  readonly title: string;
  readonly blank: object;
  readonly row: (line: number) => ReactNode;
}

function Lines({ name, title, blank, row }: LinesProps) {
  const { t } = useWords('portal');
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: line }) => (
              <div className="toolbar" key={key}>
                {row(line)}
                <Form.Item>
                  <Button aria-label={t('brands.removeLine', { n: line + 1 })} onClick={() => remove(line)}>
                    ✕
                  </Button>
                </Form.Item>
              </div>
            ))}
            <Button onClick={() => add(blank)}>{t('brands.addLine')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
