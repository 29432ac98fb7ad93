/**
 * Text as Markdown shows it, whatever it holds: what a sender wrote may not become a heading, a link
 * or HTML in somebody's repository. Line breaks become spaces.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/^(#{1,6}|[-+]|\d+[.)])(?=\s)/u, (mark) =>
      /^\d/u.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`,
    );
}

/** A list of one line each; nothing for an empty list. */
export function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `* ${line}`);
}

/** A quoted scalar for YAML front matter; JSON strings are valid YAML. */
export function yamlText(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' ').trim());
}

/** A link with its text; the address may hold nothing that would end it early. */
export function linkTo(text: string, url: string): string {
  return `[${escaped(text)}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}
