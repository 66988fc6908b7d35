import { Component, type ReactNode } from "react";
import { Broken } from "./Broken";

interface State {
  failure: unknown;
}

/** Keeps a failing part from taking its page along. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  state: State = { failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  render() {
    if (this.state.failure === null) return this.props.children;
    return <Broken failure={this.state.failure} onRetry={() => this.setState({ failure: null })} />;
  }
}
