/** What a listed case's process, stage and end are called; by their keys where no version of the process can be read. */
import type { Pool } from 'pg';
import { stageTitleFor } from '#libs/process/lookup.js';
import type { Definitions } from '#libs/record/definitions.js';

interface Listed {
  process: string;
  version: number;
  stage: string | null;
  end: string | null;
}

export async function withNames<T extends Listed>(
  pool: Pool,
  definitions: Definitions,
  { version, ...item }: T,
  reader: 'applicant' | 'staff',
) {
  const definition = await definitions.nearest(pool, item.process, version);
  const keyed = (key: string) => ({ th: key, en: key });
  const stage = definition?.stages.find(({ key }) => key === item.stage);
  const end = definition?.ends.find(({ key }) => key === item.end);
  return {
    ...item,
    processTitle: definition?.title ?? keyed(item.process),
    stageTitle: item.stage === null ? null : stage ? stageTitleFor(reader, stage) : keyed(item.stage),
    endTitle: item.end === null ? null : (end?.title ?? keyed(item.end)),
  };
}
