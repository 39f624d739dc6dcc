import 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'vanishing-point': { readonly children: ReactNode } & Readonly<Record<string, unknown>>;
    }
  }
}
