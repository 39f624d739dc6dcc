import { expect, it, vi } from 'vitest';
import { createFakeClock } from './testing/fakeClock.ts';
import { createWatchdog } from './watchdog.ts';

const setUp = () => {
  const clock = createFakeClock();
  const ping = vi.fn();
  const onDeath = vi.fn();
  return { clock, ping, onDeath, watchdog: createWatchdog(ping, onDeath, clock.after) };
};

it('notices silence between 3 and 4 seconds after the last sign of life', () => {
  const { clock, onDeath, watchdog } = setUp();
  watchdog.watch();
  clock.advance(1_300);
  watchdog.hear();
  clock.advance(2_999);
  expect(onDeath).not.toHaveBeenCalled();
  clock.advance(1_001);
  expect(onDeath).toHaveBeenCalledOnce();
});

it('survives two seconds of silence any number of times', () => {
  const { clock, onDeath, watchdog } = setUp();
  watchdog.watch();
  for (let round = 0; round < 20; round += 1) {
    clock.advance(2_000);
    watchdog.hear();
  }
  expect(onDeath).not.toHaveBeenCalled();
});

it('asks for a sign of life at every tick but not at once, so that a quick job costs no ping', () => {
  const { clock, ping, watchdog } = setUp();
  watchdog.watch();
  clock.advance(499);
  expect(ping).not.toHaveBeenCalled();
  clock.advance(1_001);
  expect(ping).toHaveBeenCalledTimes(3);
});

it('does not begin anew when it already watches', () => {
  const { clock, onDeath, watchdog } = setUp();
  for (let elapsedMs = 0; elapsedMs < 4_000; elapsedMs += 100) {
    watchdog.watch();
    clock.advance(100);
    if (onDeath.mock.calls.length > 0) break;
  }
  expect(onDeath).toHaveBeenCalledOnce();
});

it('leaves no timer when it rests, and none after a death', () => {
  const { clock, watchdog } = setUp();
  watchdog.watch();
  watchdog.rest();
  expect(clock.pending()).toBe(0);
  watchdog.watch();
  clock.advance(60_000);
  expect(clock.pending()).toBe(0);
});
