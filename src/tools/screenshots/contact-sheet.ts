/** A picture that was taken. */
export interface Picture {
  readonly file: string;
  readonly view: string;
}

/** The file of a picture: its scene and its view, as any file system takes them. */
export function fileName(name: string, view: string): string {
  return `${name.replace(/[^a-z0-9]+/gi, '-')}--${view.replaceAll(' ', '-')}.png`;
}

/** Text as it may stand in a page. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One page with every picture small, a row a scene; each leads to the picture in full. */
export function contactSheet(rows: ReadonlyMap<string, readonly Picture[]>): string {
  const sections = [...rows].map(
    ([name, pictures]) =>
      `<section><h2>${escaped(name)}</h2><div>${pictures
        .map(
          ({ file, view }) =>
            `<figure><a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt="${escaped(`${name}, ${view}`)}"></a><figcaption>${escaped(view)}</figcaption></figure>`,
        )
        .join('')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Every page and state</title>
<style>
  body { margin: 24px; font: 15px/1.4 system-ui, sans-serif; color: #1c1d21; background: #dddcd8; }
  h2 { margin: 32px 0 8px; font-size: 18px; }
  section > div { display: flex; gap: 12px; align-items: flex-start; overflow-x: auto; }
  figure { margin: 0; flex: none; }
  img { display: block; height: 420px; max-width: 420px; object-fit: cover; object-position: top; background: #fff; }
  figcaption { font-size: 13px; }
</style>
<h1>Every page and state</h1>
${sections.join('\n')}
</html>
`;
}
