/**
 * What a spreadsheet would take for a formula: at the start of a cell, and, for one that splits a file at
 * semicolons, tabs or line ends whatever the quotes say, after those too.
 */
const formula = /(^|[;\t\r\n])(\s*)(?=[=+\-@])/gu;

/** A quoted cell by RFC 4180. A formula gets an apostrophe: some text is written by whoever made a link. */
function cell(text: string): string {
  return `"${text.replace(formula, "$1$2'").replaceAll('"', '""')}"`;
}

/**
 * Rows as comma-separated text with CRLF ends (RFC 4180), every cell quoted, after a byte-order mark by
 * which spreadsheets know it for UTF-8.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
