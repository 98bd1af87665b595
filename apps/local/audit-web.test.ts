import { resolve } from 'node:path';
import { auditOptions } from './audit-web.js';
import { Refusal } from './refusal.js';

describe('the options of npm run audit:web', () => {
  test('none look at everything and write nothing', () => {
    expect(auditOptions([])).toEqual({ json: null, only: null, routes: [] });
  });

  test('each takes its value behind a space or an equals sign', () => {
    const expected = { json: resolve('report.json'), only: 'axe', routes: ['/$lang/calls/'] };
    expect(auditOptions(['--json', 'report.json', '--only', 'axe', '--route', '/$lang/calls/'])).toEqual(expected);
    expect(auditOptions(['--json=report.json', '--only=axe', '--route=/$lang/calls/'])).toEqual(expected);
  });

  test('several routes may be named', () => {
    expect(auditOptions(['--route', '/$lang/', '--route=/$lang/funds/']).routes).toEqual(['/$lang/', '/$lang/funds/']);
  });

  test.each([[['--json']], [['--only', 'colours']], [['--width', '360']]])('%j is refused in one sentence', (args) => {
    expect(() => auditOptions(args)).toThrow(Refusal);
  });
});
