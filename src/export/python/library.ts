/** What a script computes with. */
export type Library = 'numpy' | 'torch';
