/**
 * Finds the Chromium that the tests run in, or gets one. In this order: the one that CHROMIUM_PATH names, an
 * installed one, the distribution's package (Debian or Ubuntu, as root or with a sudo that asks nothing), Playwright's own.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that starts; null where there is none yet. Throws if CHROMIUM_PATH names none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'] ?? '';
  if (named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH=${named} is not an executable file.`);
    return named;
  }
  return candidates().find((file) => isExecutable(file) && starts(file)) ?? null;
}

/** Run once before all tests. What it finds is handed to the test processes through CHROMIUM_PATH. */
export default function ensureChromium(): void {
  const found = findChromium() ?? installed(installPackage) ?? installed(downloadPlaywrights);
  if (found === null) {
    throw new Error(
      'There is no browser to test in. Install Chromium or Chrome, or set CHROMIUM_PATH=/path/to/chrome.',
    );
  }
  process.env['CHROMIUM_PATH'] = found;
}

function candidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const commands = folders.flatMap((folder) => COMMANDS.map((name) => path.join(folder, name)));
  return [...commands, ...APPLICATIONS, chromium.executablePath()];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tells a browser from a stub that only says how to install one, or one whose libraries are missing. */
const starts = (file: string): boolean =>
  spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0;

const installed = (install: () => boolean): string | null => (install() ? findChromium() : null);

/** Takes about half a minute. */
function installPackage(): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...task: readonly string[]) =>
    run([
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=300',
      '-o',
      'Acquire::Retries=3',
      ...task,
    ]);
  if (!isExecutable('/usr/bin/apt-get') || !run([...asRoot, 'true'])) return false;
  console.log('No browser found: installing the package chromium.');
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

function downloadPlaywrights(): boolean {
  console.log('No browser found: downloading Playwright’s Chromium.');
  return run(['npx', 'playwright', 'install', 'chromium']);
}

function run([command, ...args]: readonly string[]): boolean {
  if (command === undefined) return false;
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
  });
  return status === 0;
}
