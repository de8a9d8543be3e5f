import { Button, Checkbox, Input, Select } from 'antd';
import type { Controls } from '../plain/controls.tsx';
import { ChoiceField } from './fields.tsx';
import { ProblemAlert } from './problem-alert.tsx';

const statusOf = (wrong: true | undefined) => (wrong ? 'error' : '');

/** The office's controls for forms. */
export const officeControls: Controls = {
  Text: ({ onChange, ...input }) => (
    <Input {...input} status={statusOf(input['aria-invalid'])} onChange={(e) => onChange(e.target.value)} />
  ),
  Area: ({ onChange, rows = 4, ...area }) => (
    <Input.TextArea
      {...area}
      rows={rows}
      status={statusOf(area['aria-invalid'])}
      onChange={(e) => onChange(e.target.value)}
    />
  ),
  Select: ({ options, empty, value, name: _, ...select }) => (
    <Select
      {...select}
      notFoundContent={empty}
      popupMatchSelectWidth={false}
      showSearch={options.length > 12 && { optionFilterProp: 'label' }}
      status={statusOf(select['aria-invalid'])}
      value={value === '' && options.every((one) => one.value !== '') ? null : value}
      options={[...options]}
    />
  ),
  Check: ({ label, className = '', value, onChange, ...box }) => (
    <Checkbox {...box} className={className} checked={value} onChange={(e) => onChange(e.target.checked)}>
      {label}
    </Checkbox>
  ),
  Choice: ChoiceField,
  Submit: ({ isBusy, isPrimary, isDanger, className = '', children }) => (
    <Button
      htmlType="submit"
      type={isPrimary ? 'primary' : 'default'}
      danger={isDanger}
      loading={isBusy}
      aria-disabled={isBusy}
      className={className}
    >
      {children}
    </Button>
  ),
  Problem: ProblemAlert,
};
