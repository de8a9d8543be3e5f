import { type ThemeConfig, theme } from 'antd';
import { useMemo } from 'react';
import { useTheme } from '../plain/theme-choice.ts';

/** antd's theme in light or dark. Its values are those of `plain/tokens.css`: antd computes with colours, so they are read as colours. */
export function useAntdTheme(): ThemeConfig {
  const { theme: shown } = useTheme();
  return useMemo(() => antdTheme(shown === 'dark', readTokens()), [shown]);
}

type Read = (token: string) => string;

/** The computed colour of a token. */
function readTokens(): Read {
  const probe = document.body.appendChild(document.createElement('i'));
  const style = getComputedStyle(probe);
  const read = new Map<string, string>();
  for (const token of tokens) {
    probe.style.color = `var(--${token})`;
    read.set(token, style.color);
  }
  probe.remove();
  return (token) => read.get(token) ?? '';
}

const tokens = [
  ...[
    'paper',
    'surface',
    'sunk',
    'raised',
    'ink',
    'ink-2',
    'ink-3',
    'line',
    'line-2',
    'control-line',
    'tint',
    'tint-2',
  ],
  ...['seal', 'seal-deep', 'seal-fill', 'seal-hover', 'on-seal', 'pick', 'slab', 'on-night', 'focus'],
  ...['overdue', 'restored', 'contested', 'review'].flatMap((one) =>
    ['ink', 'wash', 'line'].map((part) => `st-${one}-${part}`),
  ),
] as const;

function antdTheme(isDark: boolean, of: Read): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...paperAndInk(of), ...statuses(of), ...fixed },
    components: components(of),
  };
}

const fixed = {
  borderRadius: 8,
  borderRadiusSM: 4,
  borderRadiusLG: 12,
  fontSize: 15,
  fontFamily: 'inherit',
  fontFamilyCode: 'var(--mono)',
  fontWeightStrong: 640,
  controlHeight: 36,
  motion: false,
};

const paperAndInk = (of: Read) => ({
  colorPrimary: of('ink'),
  colorPrimaryHover: of('ink-2'),
  colorPrimaryActive: of('ink-2'),
  colorTextLightSolid: of('paper'),
  colorLink: of('ink'),
  colorLinkHover: of('seal'),
  colorLinkActive: of('seal'),
  colorText: of('ink'),
  colorTextHeading: of('ink'),
  colorTextSecondary: of('ink-2'),
  colorTextDescription: of('ink-2'),
  colorTextTertiary: of('ink-3'),
  colorTextPlaceholder: of('ink-3'),
  colorTextDisabled: of('ink-3'),
  colorIcon: of('ink-3'),
  colorBorder: of('control-line'),
  colorBorderSecondary: of('line'),
  colorSplit: of('line'),
  colorBgBase: of('paper'),
  colorBgLayout: of('paper'),
  colorBgContainer: of('surface'),
  colorBgContainerDisabled: of('sunk'),
  colorBgElevated: of('raised'),
  colorFillAlter: of('sunk'),
  controlItemBgHover: of('tint'),
  controlItemBgActive: of('pick'),
  controlItemBgActiveHover: of('pick'),
});

/** Ink for words, wash for grounds, line for edges. */
const statuses = (of: Read) => ({
  colorError: of('st-overdue-ink'),
  colorErrorBg: of('st-overdue-wash'),
  colorErrorBorder: of('st-overdue-line'),
  colorWarning: of('st-contested-ink'),
  colorWarningBg: of('st-contested-wash'),
  colorWarningBorder: of('st-contested-line'),
  colorSuccess: of('st-restored-ink'),
  colorSuccessBg: of('st-restored-wash'),
  colorSuccessBorder: of('st-restored-line'),
  colorInfo: of('st-review-ink'),
  colorInfoBg: of('st-review-wash'),
  colorInfoBorder: of('st-review-line'),
});

const components = (of: Read): NonNullable<ThemeConfig['components']> => ({
  // The step forward is filled with ink; `danger` is the act that binds, and has the seal.
  Button: {
    primaryColor: of('paper'),
    dangerColor: of('on-seal'),
    colorError: of('seal'),
    colorErrorHover: of('seal-deep'),
    colorErrorActive: of('seal-deep'),
    defaultShadow: 'none',
    primaryShadow: 'none',
    dangerShadow: 'none',
  },
  Card: { headerBg: of('surface'), colorBorderSecondary: of('line') },
  Checkbox: { colorPrimary: of('seal-fill'), colorPrimaryHover: of('seal-hover'), colorWhite: of('on-seal') },
  Segmented: { trackBg: of('sunk'), itemSelectedBg: of('raised'), itemColor: of('ink-2') },
  Table: {
    headerBg: of('sunk'),
    headerColor: of('ink-2'),
    borderColor: of('line'),
    rowSelectedBg: of('pick'),
    rowHoverBg: of('sunk'),
  },
  Tooltip: { colorBgSpotlight: of('slab'), colorTextLightSolid: of('on-night') },
});
