/** Who may import whom: the rooms of the house. What no line here allows is an error. */

/** Each room, as a pattern of its files; and the rooms, besides itself, whose files it may import. */
const rooms = {
  'libs/settings': [],
  'libs/log': [],
  'libs/html': [],
  'libs/calendar': ['libs/process', 'libs/money'],
  'libs/money': ['libs/process', 'libs/calendar'],
  'libs/process': ['libs/calendar', 'libs/money'],
  'libs/contracts': ['libs/process', 'libs/calendar', 'libs/money'],
  'libs/access': ['libs/process', 'libs/contracts', 'prisma'],
  'libs/record': [
    'libs/process',
    'libs/calendar',
    'libs/money',
    'libs/contracts',
    'libs/access',
    'libs/files',
    'libs/log',
  ],
  'libs/notices': ['libs/process', 'libs/calendar', 'libs/money', 'libs/contracts', 'libs/html', 'libs/record'],
  'libs/administration': [
    'libs/process',
    'libs/calendar',
    'libs/money',
    'libs/contracts',
    'libs/access',
    'libs/record',
    'libs/notices',
    'prisma',
  ],
  'libs/files': ['libs/process', 'libs/contracts', 'libs/record'],
  'libs/organisations': [
    'libs/process',
    'libs/calendar',
    'libs/money',
    'libs/contracts',
    'libs/access',
    'libs/record',
    'libs/notices',
    'libs/administration',
    'prisma',
  ],
  'libs/privacy': [
    'libs/process',
    'libs/calendar',
    'libs/money',
    'libs/contracts',
    'libs/access',
    'libs/record',
    'libs/notices',
    'libs/administration',
    'libs/files',
    'prisma',
  ],
  'libs/mover': [],
  'libs/bank': [],
  'libs/assignment': [],
  'libs/agreement': ['libs/process', 'libs/calendar', 'libs/money', 'libs/bank', 'libs/html'],
  workflows: ['libs', 'activities'],
  activities: ['libs', 'workflows/messages.ts', 'prisma'],
  'apps/api': ['libs', 'workflows/messages.ts', 'prisma'],
  'apps/worker': ['libs', 'workflows', 'activities', 'prisma'],
  'apps/local': ['libs', 'apps', 'prisma'],
  'apps/web': ['libs/process', 'libs/calendar', 'libs/money', 'libs/contracts'],
  // The pages describe the API as it says it is.
  'apps/docs': ['libs', 'apps/api'],
  prisma: ['libs'],
  test: ['libs', 'apps', 'workflows', 'activities', 'prisma'],
};

/** Rooms that import nothing but themselves, their neighbours above, and the packages named. */
const packages = {
  'libs/calendar': [],
  'libs/html': [],
  'libs/money': [],
  'libs/process': [],
  'libs/contracts': ['zod'],
  'libs/settings': ['zod'],
  'libs/assignment': ['highs'],
};

const within = (places) => `^(${places.join('|')})(/|$)`;
const tests = '\\.test\\.ts$';

const walls = Object.entries(rooms).map(([room, others]) => ({
  name: `${room.replace('/', '-')}-keeps-to-its-neighbours`,
  comment: others.length > 0 ? `${room} may import of ours: ${others.join(', ')}` : `${room} imports nothing of ours`,
  severity: 'error',
  from: { path: within([room]), pathNot: tests },
  to: { path: '^(libs|apps|workflows|activities|prisma|test)/', pathNot: within([room, ...others]) },
}));

const purity = Object.entries(packages).map(([room, allowed]) => ({
  name: `${room.replace('/', '-')}-is-pure`,
  comment: allowed.length > 0 ? `${room} may import packages: ${allowed.join(', ')}` : `${room} imports no package`,
  severity: 'error',
  from: { path: within([room]), pathNot: tests },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    ...(allowed.length > 0 && { pathNot: `node_modules/(${allowed.join('|')})/` }),
  },
}));

module.exports = {
  forbidden: [
    ...walls,
    ...purity,
    {
      name: 'workflows-know-types-only',
      comment:
        'A mended rule or activity must not be a replay break: workflows take types from elsewhere and the names of things, never code.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        path: '^(libs|apps|activities|prisma|test)/',
        pathNot: '^libs/mover/names\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-need-temporal-only',
      comment:
        'The workflow sandbox has no Node and little memory: no other package than @temporalio/workflow and its types.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/messages\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'no-room-without-a-rule',
      comment: 'A new folder gets a line in `rooms` before anything imports it.',
      severity: 'error',
      from: {},
      to: { path: '^(libs|apps)/', pathNot: within(Object.keys(rooms)) },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: { path: ['^dist/', '^apps/web/routeTree\\.gen\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
