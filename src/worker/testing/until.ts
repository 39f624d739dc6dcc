/** Waits, task by task, until something is so; a test that waits in vain runs into its time limit. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await nextTask();
};

/** All promises that are due have settled, and messages on their way had a chance to arrive. */
export const nextTask = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
