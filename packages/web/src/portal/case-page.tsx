import { useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { CaseHeading } from '../office/case-heading.tsx';
import { Loaded } from '../office/list-states.tsx';
import { MovedOn } from '../office/moved-on.tsx';
import { Panel } from '../office/panel.tsx';
import { Timeline } from '../office/timeline.tsx';
import { CaseBody } from './case-body.tsx';

export function CasePage() {
  const { t } = useWords('office');
  const { t: portal } = useWords('portal');
  const { case: id = '' } = useParams();
  const query = useRead('getCase', { path: { case: id } });
  return (
    <>
      <Back to="/portal/cases" text={portal('cases.title')} />
      <CaseHeading id={id} detail={query.data} />
      <Loaded query={query}>
        {(detail) => (
          <>
            <MovedOn key={id} detail={detail} />
            <div className="split wide-left">
              <CaseBody detail={detail} />
              <Panel title={t('case.timeline')}>
                <Timeline entries={detail.timeline} />
              </Panel>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
