import { numbersAt, sentenceAt } from './engineNumbers.ts';
import { endWorkerAtRequest, takeWorkersAway } from './engineSpies.ts';
import { LabPage } from './LabPage.ts';
import { expect, test } from './test.ts';

const HASH = '#/lab?w=2&u=1&k=3';
const RESTARTED =
  'The background computation had stopped. It was started again, and nothing is lost.';
const ON_THE_PAGE =
  'No background worker can run here, so the page computes by itself, in small slices. All numbers are the same.';

test('A worker that dies while it computes is replaced: the result comes, and one line tells.', async ({
  lab,
  page,
}) => {
  await endWorkerAtRequest(page, 2);
  await lab.open('#/lab?u=1&k=3');
  const before = await lab.picture();
  await lab.field('Recurrent scale w').fill('2');
  await lab.field('Recurrent scale w').press('Enter');
  await lab.nextFrames();

  await expect(lab.root).toHaveAttribute('data-status', 'running');
  expect((await lab.picture()).sentence).toBe(before.sentence);

  await expect(lab.notices).toHaveText(new RegExp(RESTARTED));
  await expect(lab.notices).toHaveCount(1);
  await lab.settled();
  await expect(page).toHaveURL(new RegExp(`${HASH.replace('?', '\\?')}$`));
  await expect(lab.sentence).toHaveText(sentenceAt(numbersAt(HASH)));

  await lab.button('Dismiss').click();
  await expect(lab.notices).toHaveCount(0);
});

for (const obstacle of ['missing', 'refusing', 'silent'] as const) {
  test(`Where workers are ${obstacle} the page shows the same numbers, and one line tells.`, async ({
    lab,
    context,
  }) => {
    await lab.open(HASH);
    const withWorker = await lab.picture();

    const page = await context.newPage();
    await takeWorkersAway(page, obstacle);
    const alone = new LabPage(page);
    await alone.open(HASH);
    await expect(alone.notices).toHaveText(new RegExp(ON_THE_PAGE));
    await alone.button('Dismiss').click();
    await expect(alone.notices).toHaveCount(0);
    expect(await alone.picture()).toEqual(withWorker);

    await alone.type('Recurrent scale w', '3');
    await expect(alone.sentence).toHaveText(sentenceAt(numbersAt(HASH.replace('w=2', 'w=3'))));
    await expect(alone.notices).toHaveCount(0);
  });
}

test('Without a worker a large network is computed in slices: the page answers meanwhile.', async ({
  lab,
  page,
}) => {
  await takeWorkersAway(page, 'missing');
  await page.goto('/#/lab?n=128&input=random&T=200');
  await expect(lab.root).toHaveAttribute('data-status', 'ready');
  await lab.option('Activation', 'ReLU').check();
  await expect(lab.option('Activation', 'ReLU')).toBeChecked();
  await lab.settled();
  await expect(lab.sentence).toHaveText(
    sentenceAt(numbersAt('#/lab?act=relu&n=128&input=random&T=200')),
  );
});
