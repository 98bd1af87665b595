/** Every error that the API may answer, as its readers are told of it. */
import { errors, type ErrorEntry } from '#libs/contracts/errors.js';
import { table } from './table.js';

type Named = readonly [string, ErrorEntry];

export function errorsPage(): string {
  const all: readonly Named[] = Object.entries(errors);
  const statuses = [...new Set(all.map(([, { status }]) => status))].sort((a, b) => a - b);
  const rows = (status: number) => all.filter(([, entry]) => entry.status === status).map(row);
  return [
    '# The errors of the API',
    'Generated from `libs/contracts/errors.ts`; do not edit. Every error is problem+json (RFC 9457). Programs go by its `code`, which never changes; people read its title and what to do, in their own language.',
    ...statuses.map((status) => `## ${status}\n\n${table(['Code', 'What happened', 'What to do'], rows(status))}`),
    '',
  ].join('\n\n');
}

function row([code, { title, todo }]: Named): string[] {
  return [`\`${code}\``, `${title.th}<br/>${title.en}`, `${todo.th}<br/>${todo.en}`];
}
