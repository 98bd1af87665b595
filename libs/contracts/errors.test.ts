import { refusalCodes } from '#libs/process/command.js';
import { errors, type ErrorEntry } from './errors.js';

const entries = Object.entries<ErrorEntry>(errors);

describe('the catalogue of errors', () => {
  test.each(refusalCodes)('knows what the rules mean by %s', (code) => {
    expect(errors).toHaveProperty(code);
  });

  test.each(entries)('%s says what happened and what to do, in Thai and in English', (_code, { title, todo }) => {
    for (const text of [title, todo]) {
      expect(text.th).toMatch(/[฀-๿]/);
      expect(text.en).toMatch(/[a-z]/);
      expect(text.en).not.toMatch(/[฀-๿]/);
    }
  });

  test.each(entries)('%s is a stable snake_case code with a status of an error', (code, { status }) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});
