/** What of an application those see who judge it blind: what the call's form marks as `x-reviewed`, at any depth. */
import type { Form } from './form.js';

type Content = Readonly<Record<string, unknown>>;

/**
 * A mark holds for all that lies below it, unless something below says `false`. Of a group or table that says nothing,
 * only the fields that are marked are shown. `stated`: the facts that the process takes out of the content, always shown.
 */
export function reviewedContent(form: Form, content: Content, stated: ReadonlySet<string>): Content {
  return shownFields([form], content, (name) => stated.has(name));
}

function shownFields(schemas: readonly Form[], content: Content, inherited: (name: string) => boolean): Content {
  const all = schemas.flatMap(alternatives);
  const shown = Object.entries(content).flatMap(([name, value]) => {
    const field = all.flatMap(({ properties }) => (isRecord(properties) ? asForms(properties[name]) : []));
    const part = shownPart(field, value, inherited(name));
    return part === undefined ? [] : [[name, part] as const];
  });
  return Object.fromEntries(shown);
}

/** Undefined where nothing of the value is shown. */
function shownPart(schemas: readonly Form[], value: unknown, inherited: boolean): unknown {
  const marked = markOf(schemas) ?? inherited;
  if (Array.isArray(value)) {
    const items = schemas.flatMap(alternatives).flatMap((schema) => asForms(schema.items));
    const rows = value.flatMap((row) => shownPart(items, row, marked) ?? []);
    return marked || rows.length > 0 ? rows : undefined;
  }
  if (isRecord(value)) {
    const fields = shownFields(schemas, value, () => marked);
    return marked || Object.keys(fields).length > 0 ? fields : undefined;
  }
  return marked ? value : undefined;
}

/** Where a form describes a field more than once, one `false` is enough. */
function markOf(schemas: readonly Form[]): boolean | undefined {
  const marks = schemas.flatMap(alternatives).map((schema) => schema['x-reviewed']);
  if (marks.includes(false)) return false;
  return marks.includes(true) ? true : undefined;
}

/** A schema with those that a condition or a list of conditions adds to it. */
function alternatives(schema: Form): Form[] {
  const { allOf, then, else: otherwise } = schema;
  const added = [...(Array.isArray(allOf) ? allOf : []), then, otherwise].flatMap(asForms);
  return [schema, ...added.flatMap(alternatives)];
}

function asForms(schema: unknown): Form[] {
  return isRecord(schema) ? [schema] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
