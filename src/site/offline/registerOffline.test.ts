import { describe, expect, it } from 'vitest';
import { registerOffline, type OfflineWindow } from './registerOffline.ts';

/** A window of its own unless `top` says otherwise, and what happened in it. */
async function registeredIn(
  navigator: OfflineWindow['navigator'],
  top?: unknown,
): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const self = {};
  await registerOffline({ self, top: top ?? self, navigator }, (failure) => told.push(failure));
  return told;
}

const failing = (failure: Error): OfflineWindow['navigator'] => ({
  serviceWorker: { register: () => Promise.reject(failure) },
});

describe('keeping the site', () => {
  it('is asked for once, by a page that is not framed', async () => {
    const asked: string[] = [];
    const navigator = {
      serviceWorker: { register: (script: string) => Promise.resolve(asked.push(script)) },
    };
    expect(await registeredIn(navigator)).toEqual([]);
    expect(await registeredIn(navigator, 'the host')).toEqual([]);
    expect(asked).toEqual(['./sw.js']);
  });

  it('is done without, silently, where a page may keep nothing', async () => {
    const sandboxed: OfflineWindow['navigator'] = {
      get serviceWorker(): never {
        throw new DOMException('The context is sandboxed.', 'SecurityError');
      },
    };
    expect(await registeredIn(sandboxed)).toEqual([]);
    expect(await registeredIn({})).toEqual([]);
    expect(await registeredIn(failing(new DOMException('', 'SecurityError')))).toEqual([]);
  });

  it('is told when it fails for any other reason', async () => {
    const failure = new TypeError('There is no script at this address.');
    expect(await registeredIn(failing(failure))).toEqual([failure]);
  });
});
