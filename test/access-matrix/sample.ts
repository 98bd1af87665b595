/** The smallest request that its description calls valid, with ids of one side where it names something. */
import type { Side } from './side.js';

export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  type?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}
export type Components = Readonly<Record<string, Schema>>;

/** Names nothing, anywhere. */
export const absent = '01900000-0000-7000-8000-000000000000';

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2040-09-30T00:00:00+07:00',
  date: '2040-09-30',
};
/** What stands behind the patterns that our requests have. */
const byPattern = ['100', 'sample', '0994000165510', '1234567890', 'อก 1'];

/** `name` is the property's: `programmeId` is the side's programme. */
export function sampleOf(schema: Schema, side: Side, all: Components, name = ''): unknown {
  if (schema.$ref) return sampleOf(all[schema.$ref.split('/').at(-1) ?? ''] ?? {}, side, all, name);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return sampleOf(variants.find(({ type }) => type !== 'null') ?? {}, side, all, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return objectOf(schema, side, all);
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, side, all));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return textOf(schema, side, name);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, side: Side, all: Components): object {
  return Object.fromEntries(required.map((key) => [key, sampleOf(properties[key] ?? {}, side, all, key)]));
}

/** Properties that name something of the product. */
const byName: Readonly<Record<string, string>> = { process: 'cso-grant', message: 'reminder', province: 'เชียงใหม่' };

function textOf({ format = '', pattern }: Schema, side: Side, name: string): string {
  if (byName[name]) return byName[name];
  if (format === 'uuid') return (side as unknown as Record<string, string>)[name] ?? absent;
  if (format === 'email') return side.spareEmail;
  if (byFormat[format]) return byFormat[format];
  const fitting = pattern && byPattern.find((text) => new RegExp(pattern, 'u').test(text));
  return fitting || 'ตัวอย่าง';
}
