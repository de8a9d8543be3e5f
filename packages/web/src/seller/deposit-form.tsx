import { useAct } from '../data/api.ts';
import type { ShopClearances } from '../data/nouns.ts';
import { sendClearanceDocument } from '../data/uploads.ts';
import { rightName } from '../format/right.ts';
import { useWords } from '../language/words.ts';
import { Wrong } from '../plain/field.tsx';
import { AreaField, CheckField, Form, TextField } from '../plain/form.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';
import { ChecksField } from './checks-field.tsx';
import { missingItems } from './completeness.ts';
import { RequiredTag } from './kind-choice.tsx';
import { listingIds } from './listing-ids.ts';
import { StillMissing } from './still-missing.tsx';

interface Props {
  readonly link: string;
  readonly shop: ShopClearances;
  readonly rules: NonNullable<ShopClearances['rules']>;
  readonly onSent: () => void;
}

/** Rights holder, scope, documents and end date: one page, one button. */
export function DepositForm({ link, shop, rules, onSent }: Props) {
  const { t, language } = useWords('seller');
  const uploads = useUploads(sendClearanceDocument(link));
  const latest = new Date(Date.parse(rules.longestUntil) - 1).toISOString().slice(0, 10);
  const missing = missingItems(rules.documents, new Set(uploads.arrived.map(({ item }) => item)));
  const form = useForm({
    ...{ act: useAct('depositClearance', { link }), waits: uploads.sending, onDone: onSent },
    start: {
      holder: shop.holders.length === 1 ? (shop.holders[0]?.id ?? '') : '',
      rights: [] as readonly string[],
      ...{ listings: '', goods: '', until: '', declaration: false },
    },
    check: ({ holder, until, declaration }) => ({
      holder: !holder && t('clearance.missingHolder'),
      until: !until ? t('clearance.missingUntil') : until > latest && t('clearance.tooLong', { latest }),
      documents: missing.length > 0,
      declaration: !declaration && t('answer.missingDeclaration'),
    }),
    say: ({ holder, rights, listings, goods, until, declaration }) => {
      const ids = listingIds(listings);
      return {
        ...{ holder, declaration, documents: uploads.arrived },
        // The end of the document's last day, in the marketplace's zone.
        until: new Date(`${until}T23:59:59+08:00`).toISOString(),
        ...(rights.length > 0 && { rights: [...rights] }),
        ...(ids.length > 0 && { listings: ids }),
        ...(goods && { goods }),
      };
    },
  });
  const { holder } = form.values;
  const known = shop.holders.find(({ id }) => id === holder)?.rights ?? [];
  return (
    <Form
      of={form}
      submit={t('clearance.submit')}
      sending={t('answer.sending')}
      isPrimary
      className="card"
      buttonClass="big"
      labelledBy="deposit"
    >
      <h2 id="deposit">{t('clearance.form')}</h2>
      <fieldset className="kinds" data-wrong={form.faults.holder || undefined}>
        <legend>{t('clearance.holder')}</legend>
        {shop.holders.map(({ id, name }) => (
          <label key={id} className={id === holder ? 'kind chosen' : 'kind'}>
            <input
              type="radio"
              name="holder"
              value={id}
              checked={id === holder}
              onChange={() => form.set({ holder: id, rights: [] })}
            />
            <strong>{name}</strong>
          </label>
        ))}
      </fieldset>
      <Wrong wrong={form.faults.holder} />
      {known.length > 0 && (
        <ChecksField
          {...form.field('rights')}
          label={t('clearance.rights')}
          hint={t('clearance.rightsHint')}
          options={known.map(({ id, mark, office, number }) => ({
            value: id,
            label: rightName({ mark, office, number }),
          }))}
        />
      )}
      <h3>{t('clearance.documents')}</h3>
      <p className="soft small">{t('answer.limits')}</p>
      <ul className="checklist">
        {rules.documents.map((item) => (
          <li key={item.item}>
            <h3>{item.text[language]}</h3>
            <RequiredTag item={item} />
            <UploadSlot label={item.text[language]} item={item.item} uploads={uploads} />
          </li>
        ))}
      </ul>
      {form.faults.documents && <StillMissing items={missing} />}
      <TextField
        {...form.field('goods')}
        maxLength={1000}
        label={t('clearance.goods')}
        hint={t('clearance.goodsHint')}
      />
      <AreaField
        {...form.field('listings')}
        maxLength={100_000}
        label={t('clearance.listings')}
        hint={t('clearance.listingsHint')}
      />
      <TextField
        {...form.field('until')}
        type="date"
        max={latest}
        label={t('clearance.untilField')}
        hint={t('clearance.untilHint', { latest })}
      />
      <CheckField {...form.field('declaration')} className="declaration" label={t('clearance.declaration')} />
    </Form>
  );
}
