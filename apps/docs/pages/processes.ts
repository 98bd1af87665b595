/** The seeded processes: a table and a diagram of each, and the legal register that their clocks and gates rest on. */
import { catalogue } from '#libs/process/catalogue/index.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Values } from '#libs/process/event.js';
import { legalRegister } from '#libs/process/legal-register.js';
import { mermaid } from '#libs/process/mermaid.js';
import { tableOf, type StageRow } from '#libs/process/table.js';
import { table } from './table.js';

const columns: readonly [string, (row: StageRow) => string][] = [
  ['Stage', ({ stage, th, en }) => `\`${stage}\`<br/>${th}<br/>${en}`],
  ['Who is asked', ({ asks }) => asks],
  ['Clock', ({ clocks }) => clocks],
  ['End of clock', ({ clockEnd }) => clockEnd],
  ['Pause, extension', ({ pause }) => pause],
  ['Gate', ({ gate }) => gate],
  ['Loop bounds', ({ bounds }) => bounds],
  ['Outcomes', ({ outcomes }) => outcomes],
];

export function processesPage(): string {
  return [
    '# The seeded processes',
    'Generated from `libs/process/catalogue`; do not edit. `[S]` was read in a public source, `[K]` was not and is a setting.',
    ...catalogue.map(section),
    registerSection(),
    '',
  ].join('\n\n');
}

/** A process whose cases differ by instrument is shown once for each. */
function section(definition: ProcessDefinition): string {
  const { key, version, title } = definition;
  const instruments =
    definition.start === 'draft' ? definition.facts.find((fact) => fact.key === 'instrument')?.values : [];
  const variants = instruments?.length ? instruments.map((instrument) => ({ instrument })) : [{}];
  return [
    `## ${title.th} · ${title.en} (\`${key}\` ${version})`,
    ...variants.flatMap((fixed: Values) => [
      ...('instrument' in fixed ? [`### Instrument ${String(fixed['instrument'])}`] : []),
      stagesTable(tableOf(definition, fixed)),
      `\`\`\`mermaid\n${mermaid(definition, fixed)}\n\`\`\``,
    ]),
    endsOf(definition),
  ].join('\n\n');
}

function stagesTable(rows: readonly StageRow[]): string {
  return table(
    columns.map(([head]) => head),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
}

function endsOf({ ends }: ProcessDefinition): string {
  const lines = ends.map(({ key, title, kind, appeal, opens = [] }) => {
    const follow = opens.map(({ process, when }) => `${process}${when ? ` if ${when.fact}` : ''}`);
    const more = [
      ...(appeal ? [`appeal within ${appeal.days} days [${appeal.basis}]`] : []),
      ...(follow.length > 0 ? [`opens ${follow.join(', ')}`] : []),
    ];
    return `- **${key}** ${title.th} · ${title.en}: ${[kind, ...more].join('; ')}`;
  });
  return ['Ends:', ...lines].join('\n');
}

function registerSection(): string {
  const rows = legalRegister.map(
    ({ id, text, source, section: where, confidence, binding }) =>
      `| \`${id}\` | ${text.th}<br/>${text.en} | ${source.th}<br/>${source.en}${where === null ? '' : `, ${where}`} | ${binding} | ${confidence} |`,
  );
  return [
    '## The legal register',
    ['| Row | What it says | Source | Binds as | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
