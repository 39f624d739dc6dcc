import { Component, type ReactNode } from 'react';
import './errorBoundary.css';

export type ErrorBoundaryProps = {
  /** What the reader is told in place of the children when drawing them fails. */
  readonly sentence: string;
  readonly children: ReactNode;
};

type State = { readonly hasFailed: boolean };

/** Shows a sentence instead of an empty page when its children cannot be drawn; the console has the reason. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override readonly state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <p className="error-boundary" role="alert">
        {this.props.sentence}
      </p>
    );
  }
}
