import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium';
import { takesNoOptions } from './tool-options';

/*
 * npm run pictures
 *
 * Draws public/icon-*.png from public/icon.svg, and the card that link previews show. A preview never
 * sees the part of an address after #, so the card says what the tool is and nothing about a result.
 */
takesNoOptions('pictures');

const icon = readFileSync('public/icon.svg', 'utf8');
const address = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;

/** Sizes in pixels. A maskable icon may be cut to a circle of 80 %, so its drawing is kept inside. */
const icons = [
  { name: 'icon-180', size: 180, drawn: 1, ground: '#0b5c58' },
  { name: 'icon-192', size: 192, drawn: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, drawn: 1, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, drawn: 0.72, ground: '#0b5c58' },
];

async function draw(page: Page, name: string, size: { width: number; height: number }) {
  await page.setViewportSize(size);
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
}

const card = `<!doctype html>
<style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 84px 96px;
    background: #fbfaf6; color: #1c1d21; font-family: 'Iowan Old Style', Palatino, Georgia, serif; }
  img { width: 96px; height: 96px; }
  h1 { margin: 44px 0 28px; font-size: 104px; line-height: 1; letter-spacing: -2px; }
  p { margin: 0; max-width: 900px; font: 38px/1.4 system-ui, sans-serif; color: #4f5259; }
  i { position: absolute; left: 0; right: 0; bottom: 0; height: 16px; background: #0b5c58; }
</style>
<img src="${address}" alt=""><h1>Tune or Prompt?</h1>
<p>How to adapt a language model to your task: one defended answer, with a plan, reasons and sources.</p><i></i>`;

const { executablePath, args, env } = await chromiumLaunch();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const page = await browser.newPage();
  for (const { name, size, drawn, ground } of icons) {
    const edge = (size * (1 - drawn)) / 2;
    await page.setContent(
      `<body style="margin:0;background:${ground}"><img src="${address}" style="display:block;width:${size * drawn}px;margin:${edge}px">`,
    );
    await draw(page, name, { width: size, height: size });
  }
  await page.setContent(card);
  await draw(page, 'social-card', { width: 1200, height: 630 });
} finally {
  await browser.close();
}
