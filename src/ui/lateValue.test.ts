import { describe, expect, it, vi } from 'vitest';
import { createLateValue } from './lateValue.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a value that comes later', () => {
  it('is loaded once, for all that wait and for those that come after', async () => {
    const load = vi.fn(() => Promise.resolve('katex'));
    const late = createLateValue(load);
    const [first, second] = [vi.fn(), vi.fn()];
    late.subscribe(first);
    late.subscribe(second);
    expect(late.read()).toEqual({ status: 'waiting' });
    await settle();
    late.subscribe(vi.fn());
    expect(late.read()).toEqual({ status: 'ready', value: 'katex' });
    expect([load, first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('says that it failed, and is tried again when someone else asks', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValueOnce('katex');
    const late = createLateValue(load);
    const onChange = vi.fn();
    late.subscribe(onChange);
    await settle();
    expect(late.read()).toEqual({ status: 'failed' });
    late.subscribe(vi.fn());
    await settle();
    expect(late.read()).toEqual({ status: 'ready', value: 'katex' });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('tells nothing to those that left', async () => {
    const late = createLateValue(() => Promise.resolve('katex'));
    const onChange = vi.fn();
    late.subscribe(onChange)();
    await settle();
    expect(onChange).not.toHaveBeenCalled();
  });
});
