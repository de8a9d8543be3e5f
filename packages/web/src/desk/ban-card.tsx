import { useAct } from '../data/api.ts';
import type { SellerDetail } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { sellerPath } from '../format/seller-path.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** The permanent ban: its approvals, its blockers, and the decision. */
export function BanCard({ seller }: { seller: SellerDetail }) {
  const { t, term } = useWords('desk');
  const decide = useAct('decideBan', sellerPath(seller.key));
  const me = useMe().data?.user.id;
  const { ban } = seller;
  const hasApproved = ban?.approvals.some(({ user }) => user === me) ?? false;
  return (
    <Panel title={t('ban.title')}>
      {!ban && seller.status !== 'banned' && <p className="soft">{t('ban.none')}</p>}
      {seller.status === 'banned' && <p className="note good">{t('ban.done')}</p>}
      {ban && (
        <>
          {seller.status !== 'banned' && <p>{t('ban.text')}</p>}
          <p role="status">
            <strong>{t('ban.approvals', { have: ban.approvals.length, needed: ban.needed })}</strong>
          </p>
          <ul>
            {ban.approvals.map(({ user, name }) => (
              <li key={user}>{name}</li>
            ))}
          </ul>
          {seller.status !== 'banned' && ban.blockedBy.length > 0 && (
            <div className="note warn">
              <strong>{t('ban.blocked')}</strong>
              <ul>
                {ban.blockedBy.map((code) => (
                  <li key={code}>{term('blocked', code)}</li>
                ))}
              </ul>
            </div>
          )}
          {seller.status !== 'banned' && ban.blockedBy.length === 0 && (
            <ReasonsForm
              readBy="desk"
              choices={[
                ...(hasApproved ? [] : [{ value: 'approve' as const, text: t('ban.approve') }]),
                { value: 'decline', text: t('ban.decline') },
              ]}
              even={hasApproved}
              act={decide}
              say={(value, { reasons }) => ({ approve: value === 'approve', reasons })}
            >
              {hasApproved && <p>{term('blocked', 'approver-not-distinct')}</p>}
            </ReasonsForm>
          )}
        </>
      )}
    </Panel>
  );
}
