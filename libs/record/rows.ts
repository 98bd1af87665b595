/** Rows that a statement takes from its parameters. */

/**
 * SQL of a source named `alias` with the columns of `shape`, each with its SQL type. Most changes write one row of a kind:
 * its values go as they are, which costs the database half as much as reading them from JSON.
 */
export function rowsAs<Column extends string>(
  alias: string,
  shape: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<NoInfer<Column>, unknown>>[],
  param: (value: unknown) => string,
): string {
  const columns = Object.keys(shape) as Column[];
  const [only] = rows;
  if (only && rows.length === 1) {
    const values = columns.map((name) => `${param(only[name])}::${shape[name]}`);
    return `(VALUES (${values.join(', ')})) AS ${alias}(${columns.map((name) => `"${name}"`).join(', ')})`;
  }
  const json = JSON.stringify(rows, columns);
  return `json_to_recordset(${param(json)}::json) AS ${alias}(${columns.map((name) => `"${name}" ${shape[name]}`).join(', ')})`;
}
