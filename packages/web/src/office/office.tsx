import './office.css';
import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ControlsContext } from '../plain/controls.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { useAntdTheme } from './antd-theme.ts';
import { officeControls } from './controls.tsx';

/** The frame of the rights holder's and the review team's pages: antd, their texts, and a signed-in user. */
export function Office() {
  const { language } = useWords();
  const theme = useAntdTheme();
  const me = useMe();
  const location = useLocation();
  if (me.isPending) return <Waiting />;
  if (me.isError) return <ProblemNote error={me.error} retry={me.refetch} />;
  if (me.data === null)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  return (
    <ConfigProvider locale={language === 'en' ? enGB : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <ControlsContext value={officeControls}>
        <Outlet />
      </ControlsContext>
    </ConfigProvider>
  );
}
