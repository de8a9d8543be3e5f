import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { ComplaintRequest, Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import type { FiledTarget } from './outcome.ts';

interface Props {
  readonly finding: Finding;
  readonly card: string;
  readonly onFile: (request: ComplaintRequest, target: FiledTarget) => void;
}

/** A complaint against the finding's whole shop, under the same right. */
export function FileShop({ finding: { listing, right }, card, onFile }: Props) {
  const { t } = useWords('portal');
  const [isFiled, setFiled] = useState(false);
  if (!right) return null;
  const { marketplace, seller } = listing;
  const shop = seller.name ?? seller.id;
  const file = () => {
    setFiled(true);
    const target = { kind: 'storefront', marketplace, id: seller.id } as const;
    onFile(
      { right, reason: 'counterfeit', targets: [target], chips: [], declaration: true },
      { card, title: shop, target: `${marketplace}/${seller.id}` },
    );
  };
  return (
    <section className="gap">
      <Popconfirm
        title={t('findings.shopSure', { shop })}
        description={t('file.shopHint')}
        okText={t('findings.shopYes')}
        cancelText={t('findings.shopNo')}
        onConfirm={file}
      >
        <Button disabled={isFiled}>{t('findings.shop')}</Button>
      </Popconfirm>
    </section>
  );
}
