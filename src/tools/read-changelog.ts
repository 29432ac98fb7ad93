import type { ChangelogVersion } from '../model/proof-record';

/**
 * The versions of a changelog with their entries, newest first as they stand. Takes `## ` headings and
 * `- ` entries; an entry may run over several lines.
 * @throws where it holds no version
 */
export function readChangelog(text: string): ChangelogVersion[] {
  const versions = text.split(/^## /m).slice(1);
  if (versions.length === 0) throw new Error('The changelog holds no "## " heading of a version.');
  return versions.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const entries = lines
      .join('\n')
      .split(/^- /m)
      .slice(1)
      .map((entry) => entry.replace(/\s+/g, ' ').trim());
    return { title: title.trim(), entries };
  });
}
