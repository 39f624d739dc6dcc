import { en } from '../src/content/en/en.ts';
import { HostPage } from './HostPage.ts';
import { expectAccessible, looks } from './expectAccessible.ts';
import { expect, test as base } from './test.ts';

const test = base.extend<{ readonly hostPage: HostPage }>({
  hostPage: async ({ page, host, baseURL }, use) => {
    await use(new HostPage(page, host, baseURL));
  },
});

const FALLBACK = '<p>The gradient vanishes: a picture of it is in the book.</p>';
const SCALE = 'Recurrent scale w';

test('An element shows its fallback, then the page at the height of its content, whatever is shown.', async ({
  hostPage,
  page,
}) => {
  await hostPage.open(
    `<main><h1>Gradients</h1><vanishing-point id="a" panels="network" controls="w,play" w="1.4">${FALLBACK}</vanishing-point><p>Below.</p></main>`,
  );
  await hostPage.ready('a');
  await expect(page.getByText('a picture of it')).toBeHidden();
  await expect(hostPage.iframe('a')).toHaveAttribute(
    'title',
    /interactive figure: Unrolled network$/,
  );
  expect(await hostPage.scrolls('a')).toBe(false);
  await expectAccessible(page, 'a page with an element');

  const height = () => hostPage.iframe('a').evaluate((frame) => frame.clientHeight);
  const before = await height();
  await hostPage.call('a', (element) => element.setAttribute('panels', 'network,jacobians,check'));
  await expect.poll(height).toBeGreaterThan(before + 100);
  await hostPage.ready('a');
  expect(await hostPage.scrolls('a')).toBe(false);
  await page.setViewportSize({ width: 340, height: 700 });
  await hostPage.ready('a');
  expect(await hostPage.scrolls('a')).toBe(false);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('a picture of it')).toBeVisible();
  await expect(hostPage.iframe('a')).toBeHidden();
});

test('Attributes and the page’s parameters are equal both ways; calls and events go through.', async ({
  hostPage,
}) => {
  await hostPage.open(
    '<vanishing-point id="a" panels="readout" controls="w,T,play"></vanishing-point>',
  );
  await hostPage.call('a', (element) => {
    element.step(-3);
    Reflect.set(element, 'w', 1.4);
  });
  await hostPage.ready('a');
  const element = hostPage.element('a');
  const field = hostPage.inside('a').getByRole('textbox', { name: SCALE });
  await expect(field).toHaveValue('1.4');
  expect(await hostPage.call('a', ({ frame }) => frame)).toBe(18);

  await field.fill('2.5');
  await field.press('Enter');
  await expect(element).toHaveAttribute('w', '2.5');
  await expect(element).not.toHaveAttribute('u');
  expect((await hostPage.heard('change')).at(-1)).toMatchObject({
    from: 'a',
    detail: { changed: { w: '2.5' }, address: expect.stringContaining('w=2.5') },
  });

  // Three in one task, then one more: the last one holds, and no earlier one comes back.
  const seen = await hostPage.call('a', async (one) => {
    const values: (string | null)[] = [];
    new MutationObserver(() => values.push(one.getAttribute('w'))).observe(one, {
      attributeFilter: ['w'],
    });
    for (const w of ['3', '3.1', '3.2']) one.setAttribute('w', w);
    await Promise.resolve();
    one.setAttribute('w', '3.30');
    await one.getState();
    return values;
  });
  expect(seen.every((value) => value?.startsWith('3.'))).toBe(true);
  await expect(element).toHaveAttribute('w', '3.3');
  await expect(field).toHaveValue('3.3');

  const errors = async () => (await hostPage.heard('error')).map(({ detail }) => detail);
  await hostPage.call('a', (one) => one.setAttribute('steps', '30'));
  await expect.poll(errors).toEqual([
    {
      code: 'notUsed',
      message:
        'With words as input their number sets T: “30” was not taken, and T stays as it was.',
    },
  ]);
  await expect(element).not.toHaveAttribute('steps', '30');

  await hostPage.call('a', (one) => one.set({ input: 'random', T: 30, w: null }));
  await expect(element).toHaveAttribute('steps', '30');
  await expect(hostPage.inside('a').getByRole('textbox', { name: 'Steps' })).toHaveValue('30');
  await expect(field).toHaveValue('0.5');
  const state = await hostPage.call('a', (one) => one.getState());
  expect(state).toMatchObject({
    address: expect.stringContaining('input=random&T=30'),
    params: { w: '0.5' },
    frame: { frames: 62, playing: false },
    sentence: expect.stringMatching(/^Reading step 18:/),
  });

  expect(
    await hostPage.call('a', async (one) => {
      one.set({ notation: 'h' });
      return (await one.getState()).params['notation'];
    }),
  ).toBe('h');
  expect(await hostPage.heard('ready')).toHaveLength(1);

  await hostPage.call('a', (one) => {
    one.set({ w: 'seven', nonsense: 1 });
    one.setAttribute('w', '1.5');
    Reflect.set(one, 'w', 9999);
  });
  await expect
    .poll(errors)
    .toMatchObject([
      { code: 'notUsed' },
      { code: 'badValue', message: '“seven” is not a value of w; 0.5 stays.' },
      { code: 'unknownKey' },
      { code: 'badValue', message: '“9999” is not a value of w; 1.5 stays.' },
    ]);
  await expect(element).toHaveAttribute('w', '1.5');
  await expect(field).toHaveValue('1.5');

  await hostPage.call('a', (one) => one.play());
  await expect.poll(() => hostPage.call('a', ({ playing }) => playing)).toBe(true);
  await hostPage.call('a', (one) => {
    one.playing = false;
  });
  await expect.poll(() => hostPage.call('a', ({ playing }) => playing)).toBe(false);
  expect((await hostPage.heard('frame')).length).toBeGreaterThan(1);

  // Taken out and put back elsewhere, it begins where it was.
  await hostPage.call('a', (one) => {
    one.setAttribute('w', '4');
    one.remove();
    document.body.append(document.createElement('section'));
    document.querySelector('section')?.append(one);
  });
  await hostPage.ready('a');
  await expect(field).toHaveValue('4');
});

test('A plain frame speaks the dialects of hosts, obeys the page around it alone, and says what it did not understand.', async ({
  hostPage,
  baseURL,
  page,
  host,
}) => {
  const stranger = host.put('stranger', { body: '' });
  await hostPage.open(
    `<iframe id="a" title="Figure" width="700" height="400" src="${baseURL ?? ''}/#/embed?panels=readout,network&controls=w,play"></iframe>
     <iframe id="stranger" title="Other" src="${stranger}"></iframe>
     <vanishing-point id="b" panels="readout" controls="w"></vanishing-point>`,
  );
  await hostPage.ready('b');
  const messages = async () => (await hostPage.heard('message')).map(({ detail }) => detail);
  await expect.poll(messages).toContainEqual(expect.objectContaining({ type: 'resize' }));
  const heights = await messages();
  expect(heights).toContainEqual({ subject: 'lti.frameResize', height: expect.any(Number) });
  expect(heights).toContainEqual(expect.stringContaining('"context":"iframe.resize"'));
  expect(heights).toContainEqual({ context: 'h5p', action: 'hello' });
  await hostPage.say('a', { context: 'h5p', action: 'hello' });
  await expect
    .poll(messages)
    .toContainEqual(expect.objectContaining({ context: 'h5p', action: 'resize' }));

  const marks = { source: 'vanishing-point', version: 1 };
  const frame = page.frames().find((one) => one.url() === stranger);
  await frame?.evaluate((data) => {
    for (let index = 0; index < parent.frames.length; index++) {
      parent.frames[index]?.postMessage({ ...data, type: 'set', params: { w: '9' } }, '*');
    }
    parent.postMessage({ ...data, type: 'resize', height: 7 }, '*');
    parent.postMessage({ ...data, type: 'change', address: '', changed: { w: '9' } }, '*');
  }, marks);
  await expect.poll(messages).toContainEqual({ ...marks, type: 'resize', height: 7 });
  await hostPage.say('a', { ...marks, type: 'get', id: 'after' });
  await expect
    .poll(messages)
    .toContainEqual(
      expect.objectContaining({ id: 'after', address: expect.not.stringContaining('w=') }),
    );
  await expect(hostPage.element('b')).not.toHaveAttribute('w');
  expect(await hostPage.heightLeft('b')).toBe(0);

  const broken = [
    { ...marks, version: 2, type: 'play' },
    { ...marks, type: 'explode' },
    { ...marks, type: 'set', params: { w: { toString: 1 } } },
    { ...marks, type: 'step', by: 0.5 },
  ];
  for (const message of broken) await hostPage.say('a', message);
  for (const message of [null, 7, 'slide', { source: 'another' }]) await hostPage.say('a', message);
  const errors = async () =>
    (await messages()).filter((data) => JSON.stringify(data).includes('"type":"error"'));
  await expect.poll(async () => (await errors()).length).toBe(broken.length);

  const playing = (isPlaying: boolean) =>
    expect
      .poll(async () => (await messages()).findLast(isFrame))
      .toMatchObject({ playing: isPlaying });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await hostPage.say('a', 'slide:start');
  await playing(true);
  await hostPage.say('a', 'slide:stop');
  await playing(false);
});

const isFrame = (data: unknown) => JSON.stringify(data).includes('"type":"frame"');

test('In a sandbox without an origin of its own the element works as elsewhere.', async ({
  hostPage,
  baseURL,
  misdeeds,
}) => {
  const sandboxed = (id: string, more = '') =>
    `<vanishing-point id="${id}" panels="readout" controls="w" sandbox="allow-scripts" ${more}></vanishing-point>`;
  await hostPage.open(sandboxed('single', `src="${baseURL ?? ''}/vanishing-point.html"`));
  await hostPage.ready('single');
  expect(misdeeds).toEqual([]);

  await hostPage
    .element('single')
    .evaluate((element, markup) => element.insertAdjacentHTML('afterend', markup), sandboxed('a'));
  await hostPage.ready('a');
  await expect(hostPage.iframe('a')).toHaveAttribute('sandbox', 'allow-scripts');
  expect(
    await hostPage
      .inside('a')
      .locator('body')
      .evaluate(() => origin),
  ).toBe('null');
  await hostPage.call('a', (element) => element.setAttribute('w', '1.4'));
  const field = hostPage.inside('a').getByRole('textbox', { name: SCALE });
  await expect(field).toHaveValue('1.4');
  await field.fill('2');
  await field.press('Enter');
  await expect(hostPage.element('a')).toHaveAttribute('w', '2');
  // The browser does not let this frame load the site's modules: the single file has taken their place.
  expect(
    await hostPage
      .inside('a')
      .locator('body')
      .evaluate(() => location.pathname),
  ).toBe('/vanishing-point.html');
  expect(misdeeds.filter((what) => !/CORS policy|ERR_FAILED|could not load/.test(what))).toEqual(
    [],
  );
  expect(misdeeds.length).toBeGreaterThan(0);
  misdeeds.length = 0;
});

test('Three on a page do not disturb each other; keys are heard by the one with the focus; out of sight they rest.', async ({
  hostPage,
  page,
}) => {
  const one = (id: string) =>
    `<vanishing-point id="${id}" panels="readout,network" controls="w,play"></vanishing-point>`;
  await page.setViewportSize({ width: 900, height: 1100 });
  await hostPage.open(`${one('a')}${one('b')}<div style="height: 3000px"></div>${one('c')}`);
  await hostPage.ready('a', 'b');
  await expect(hostPage.iframe('c')).toHaveCount(0);

  const frame = (id: string) => hostPage.call(id, ({ frame }) => frame);
  const last = await frame('a');
  await page.keyboard.press('ArrowLeft');
  await hostPage.inside('b').getByRole('button', { name: 'Play' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => frame('b')).toBe((last ?? 0) - 2);
  expect(await frame('a')).toBe(last);
  await hostPage.call('a', (element) => element.setAttribute('w', '3'));
  await expect(hostPage.inside('a').getByRole('textbox', { name: SCALE })).toHaveValue('3');
  await expect(hostPage.inside('b').getByRole('textbox', { name: SCALE })).toHaveValue('0.5');

  await hostPage.call('a', (element) => {
    Reflect.set(element, 'speed', 0.25);
    element.step(-15);
    element.play();
  });
  const playing = (id: string) => hostPage.call(id, (element) => element.playing);
  await expect.poll(() => playing('a')).toBe(true);
  await hostPage.element('c').scrollIntoViewIfNeeded();
  await hostPage.ready('c');
  await expect.poll(() => playing('a')).toBe(false);
  await hostPage.element('a').scrollIntoViewIfNeeded();
  await expect.poll(() => playing('a')).toBe(true);
  await hostPage.call('a', (element) => element.pause());
});

test('A strict policy of the host, text from right to left, and zoom take nothing away.', async ({
  hostPage,
  host,
  baseURL,
}) => {
  const site = baseURL ?? '';
  await hostPage.open(
    '<vanishing-point id="a" panels="readout,network" controls="w"></vanishing-point>',
    {
      policy: `default-src 'none'; script-src ${site}; frame-src ${site}; style-src ${host.origin}`,
      attributes: 'lang="ar" dir="rtl"',
    },
  );
  await hostPage.ready('a');
  await expect(hostPage.iframe('a')).toHaveCSS('border-top-width', '0px');
  for (const zoom of ['1.5', '0.8']) {
    await hostPage.page.evaluate((by) => document.body.style.setProperty('zoom', by), zoom);
    await hostPage.ready('a');
    expect(await hostPage.scrolls('a')).toBe(false);
  }
});

test('Hostile parameters end as text or as the default.', async ({ hostPage, page }) => {
  // Before the page opens, so that not even its first moments are missed.
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  const markup = '<img src=x onerror=alert(1)> <script>alert(1)</script>';
  await hostPage.open(
    `<vanishing-point id="a" panels="network" controls="text"></vanishing-point>
     <vanishing-point id="b" panels="javascript:alert(1)" controls="w" theme="&quot;><b>" lang="../x" steps="30"></vanishing-point>
     <vanishing-point id="c" src="javascript:alert(1)"></vanishing-point>`,
  );
  await hostPage
    .element('a')
    .evaluate((element, text) => element.setAttribute('text', text), markup);
  await hostPage.ready('a', 'b');
  const typed = hostPage.inside('a').getByRole('textbox', { name: 'Sentence' });
  await expect(typed).toHaveValue(markup);
  await expect(hostPage.inside('a').locator('img, script[src="x"]')).toHaveCount(0);
  await expect(hostPage.inside('b').locator('.notice[role="status"]')).toContainText(
    'T = 30 in the address was left out',
  );
  await expect(hostPage.iframe('c')).toHaveCount(0);
  expect(await hostPage.heard('error')).toMatchObject([{ from: 'c', detail: { code: 'noPage' } }]);

  await hostPage.call('a', (element) => element.setAttribute('text', 'long '.repeat(20_000)));
  await expect.poll(() => hostPage.heard('error')).toHaveLength(2);
  await expect(typed).toHaveValue(markup);
  await expect(hostPage.element('a')).toHaveAttribute('text', markup);
});

test('It has room in 320 px and in a box of 525 × 450; where it is transparent the host shows through.', async ({
  hostPage,
  page,
  baseURL,
}) => {
  const src = (query: string) => `${baseURL ?? ''}/#/embed?${query}`;
  const figure = (id: string, theme: string, bg: string) =>
    `<vanishing-point id="${id}" panels="readout" controls="none" links="0" theme="${theme}" bg="${bg}"></vanishing-point>`;
  await page.setViewportSize({ width: 1000, height: 1500 });
  await hostPage.open(
    `<iframe id="narrow" title="Narrow" width="320" height="450" src="${src('panels=network,saturation&controls=w,play')}"></iframe>
     <iframe id="box" title="Box" width="525" height="450" src="${src('panels=network&controls=play')}"></iframe>
     ${figure('light', 'light', 'transparent')}${figure('dark', 'dark', 'transparent')}${figure('auto', 'auto', 'transparent')}${figure('paper', 'light', 'paper')}`,
    {
      head: '<style>body { background: rgb(0, 160, 90); } vanishing-point { margin-bottom: 8px; }</style>',
    },
  );
  await hostPage.ready('light', 'dark', 'auto', 'paper');
  for (const id of ['narrow', 'box']) {
    const root = hostPage.inside(id).locator(':root');
    await expect(hostPage.inside(id).locator('.embed')).toHaveAttribute('data-status', 'ready');
    expect(await root.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const ground = await colourAt(page, 3, 3);
    for (const id of ['light', 'dark', 'auto', 'paper']) {
      const box = await hostPage.iframe(id).boundingBox();
      const corner = await colourAt(page, (box?.x ?? 0) + 1, (box?.y ?? 0) + 1);
      expect(corner.equals(ground), `${id} in ${colorScheme}`).toBe(id !== 'paper');
    }
  }
});

/** A picture of one pixel: of equal colours, equal bytes. */
const colourAt = (page: HostPage['page'], x: number, y: number) =>
  page.screenshot({ clip: { x: Math.ceil(x), y: Math.ceil(y), width: 1, height: 1 } });

test('Figures let be set what the controls say; what only looks closer is always there.', async ({
  page,
}) => {
  const open = async (controls: string) => {
    await page.goto(
      `/#/embed?trunc=3&panels=network,itemised,saturation,clipping,spectrum&controls=${controls}`,
    );
    await expect(page.locator('.embed')).toHaveAttribute('data-status', 'ready');
    await expect(page.locator('[data-late]')).toHaveCount(0);
  };
  const figure = (id: 'itemised' | 'saturation' | 'clipping' | 'spectrum') =>
    page.getByRole('region', { name: new RegExp(`^${en.panels[id].title}, `) });
  const query = () => new URLSearchParams(page.url().split('?')[1]);

  await open('none');
  await expect(page.getByRole('group')).toHaveCount(2);
  for (const title of [en.panels.itemised.measure, en.panels.itemised.lags.scale]) {
    await expect(page.getByRole('group', { name: title })).toBeVisible();
  }
  for (const role of ['slider', 'combobox', 'textbox', 'checkbox', 'complementary'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: en.panels.itemised.everyStep })).toHaveCount(0);
  await expect(figure('itemised').getByText('K = 3', { exact: true })).toBeVisible();
  await expect(figure('saturation').getByText('step 4 · f = tanh')).toBeVisible();
  await expect(figure('clipping').getByText('by the global norm')).toBeVisible();
  await expect(figure('clipping').getByText('τ = 5.00')).toBeVisible();
  await expect(figure('spectrum').getByText('ρ', { exact: true })).toBeVisible();
  await expectAccessible(page, 'without controls');
  await page.keyboard.press('+');
  await figure('saturation')
    .getByRole('radio', { name: /^step 2[,:]/ })
    .click();
  await expect.poll(() => query().get('k')).toBe('2');
  expect(query().has('w')).toBe(false);

  await open('act,clip');
  await figure('saturation').getByRole('combobox').selectOption('relu');
  await expect.poll(() => query().get('act')).toBe('relu');
  const threshold = figure('clipping').getByRole('slider', { name: en.panels.clipping.handle });
  await threshold.press('ArrowLeft');
  await expect.poll(() => query().get('clip')).toBe('norm:4.46');
  await expect(page.getByRole('main').getByRole('slider')).toHaveCount(1);

  await open('w,loss');
  await page.keyboard.press('+');
  await expect.poll(() => query().get('w')).toBe('0.55');
  await figure('spectrum').getByRole('slider').press('ArrowRight');
  await expect.poll(() => query().get('w')).toBe('0.6');
  await page.getByRole('button', { name: en.panels.itemised.everyStep }).click();
  await expect.poll(() => query().get('loss')).toBe('all');
  await expect(page.getByRole('main').getByRole('slider')).toHaveCount(1);
});

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('The embedded page has no violation that axe can find.', async ({ page }) => {
      await page.goto('/#/embed?panels=readout,network,jacobians,saturation&controls=w,act,play');
      await expect(page.locator('.embed')).toHaveAttribute('data-status', 'ready');
      await expect(page.locator('[data-late]')).toHaveCount(0);
      await expectAccessible(page, 'at rest');
    });
  });
}

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('The fallback is shown.', async ({ hostPage, page }) => {
    await hostPage.open(`<vanishing-point panels="network">${FALLBACK}</vanishing-point>`);
    await expect(page.getByText('a picture of it')).toBeVisible();
  });
});
