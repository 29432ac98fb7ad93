import { describe, expect, it } from 'vitest';
import { contactSheet, fileName } from '../../src/tools/screenshots/scene';
import { scenes } from '../../src/tools/screenshots/scenes';

describe('the pictures of every page', () => {
  it('have a file of their own each', () => {
    const files = scenes.map(({ name }) => fileName(name, '320 light').toLowerCase());
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
    expect(fileName('result, what-if tried', '320 light')).toBe(
      'result-what-if-tried--320-light.png',
    );
  });

  it('stand side by side on one sheet, a row a scene, whatever the scene is called', () => {
    const picture = { file: 'a--320-light.png', view: '320 light' };
    const sheet = contactSheet(new Map([['<b> & "c"', [picture, { ...picture, view: 'print' }]]]));
    expect(sheet.match(/<section>/g)).toHaveLength(1);
    expect(sheet.match(/<a href="a--320-light\.png">/g)).toHaveLength(2);
    expect(sheet).toContain('<h2>&#60;b&#62; &#38; &#34;c&#34;</h2>');
    expect(sheet).toContain('<figcaption>print</figcaption>');
  });
});
