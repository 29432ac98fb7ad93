/*
 * Foreign text as it may stand in Markdown, YAML and CSV: nothing in it is read as a mark, a field or a
 * formula.
 */

import { withoutFormats } from '../model/foreign-text';

/** Nothing that can be seen, and no part of a word: parts what would be read as one. */
const gap = '\u2060';

/**
 * Text as Markdown shows it, whatever it holds: what a sender wrote may not become a heading, a list,
 * a rule, a link, a mention, the hole of a template or HTML in somebody's repository. Holds for
 * CommonMark and for GFM, wherever in a line the text stands. Line breaks become spaces.
 */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|-(?=-)|=(?=[=\s]*$))/u, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/(?<=\s)#+$/u, '\\$&')
    .replace(foundByReaders, `$&${gap}`);
}

/**
 * What is found in the finished text, so that a backslash before it is no help: addresses (also of
 * mail), names of people, numbers of issues, and what templates fill in.
 */
const foundByReaders = /:(?=\/\/)|www(?=\.)|@(?=\S)|(?<!&amp;)#(?=\d)|\{(?=[{%#:])/giu;

function oneLine(text: string): string {
  return withoutFormats(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A list of one line each; nothing for an empty list. */
export function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `* ${line}`);
}

/** A link with its text; the address may hold nothing that would end it early. */
export function linkTo(text: string, url: string): string {
  return `[${escaped(text)}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}

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
