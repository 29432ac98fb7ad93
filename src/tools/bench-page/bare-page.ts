import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { knowledge } from '../../content/index';

/*
 * The yardstick: the first questions on a bare React page, with no store, no router, no styles and no
 * program behind it. Less than this no React page can do.
 */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bare</title></head><body><div id="root"></div>
<script type="module" src="./bare.jsx"></script></body></html>`;

function script(): string {
  const choices = knowledge.questions.filter(({ kind }) => kind === 'choice').slice(0, 12);
  return `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
const questions = ${JSON.stringify(choices)};
function Page() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState({});
  const { id, text, help, options } = questions[at % questions.length];
  return (
    <form onSubmit={(event) => { event.preventDefault(); setAt(at + 1); }}>
      <fieldset>
        <legend><h1>{text}</h1></legend>
        <p>{help}</p>
        {options.map((option) => (
          <label key={id + option.id}>
            <input type="radio" name={id} checked={answers[id] === option.id}
              onChange={() => setAnswers({ ...answers, [id]: option.id })} />
            <b>{option.label}</b> {option.help}
          </label>
        ))}
      </fieldset>
      <button type="submit">Continue</button>
    </form>
  );
}
createRoot(document.getElementById('root')).render(<Page />);
`;
}

/** Builds the yardstick and gives its folder. */
export async function buildBarePage(): Promise<string> {
  // Below the root, so that it finds the same React.
  const root = resolve('reports/bench-page');
  const outDir = join(root, 'dist');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'bare.jsx'), script());
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  return outDir;
}
