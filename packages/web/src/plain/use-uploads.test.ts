import { expect, test } from 'vitest';
import { uploadProblem } from './use-uploads.ts';

const mebibyte = 1024 * 1024;

test('a photo or a PDF up to ten mebibytes may be sent', () => {
  expect(uploadProblem({ size: 10 * mebibyte, type: 'application/pdf' })).toBeUndefined();
  expect(uploadProblem({ size: 1, type: 'image/webp' })).toBeUndefined();
});

test('a file that the service would refuse is named before it is sent', () => {
  expect(uploadProblem({ size: 10 * mebibyte + 1, type: 'image/png' })).toBe('tooLarge');
  expect(uploadProblem({ size: 0, type: 'image/png' })).toBe('empty');
  expect(uploadProblem({ size: 5, type: 'application/msword' })).toBe('wrongType');
  expect(uploadProblem({ size: 5, type: '' })).toBe('wrongType');
});
