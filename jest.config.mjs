/** Native ESM under Jest: node runs it with --experimental-vm-modules; swc turns TypeScript (and stray packages) into ESM. */
const typescript = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Killing every part again and again wants the machine for itself: `npm run chaos`. */
const chaos = process.env.CHAOS === '1';

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/libs/**/*.test.ts', '<rootDir>/apps/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: chaos ? [] : ['test/chaos/(kill|points|store-lost|smtp-down)'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript],
    'node_modules/(cookie|content-disposition)/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['node_modules/(?!(cookie|content-disposition)/)'],
  globalSetup: '<rootDir>/test/support/begin.mjs',
  globalTeardown: '<rootDir>/test/support/end.mjs',
  // Sources import each other as the JavaScript that they become.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testTimeout: 30_000,
  // One for each core: a file of tests is busy on one, and the servers beside it are mostly idle.
  maxWorkers: chaos ? 1 : '100%',
  // Native modules of a file that has run are never freed: a worker that has grown is replaced, or collecting garbage is
  // all that it does after some sixty files.
  workerIdleMemoryLimit: '1GB',
};
