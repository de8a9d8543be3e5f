import { Component, type ReactNode } from 'react';
import { CrashPage } from '../plain/lost-page.tsx';

/** A page that throws, or a chunk that does not load after an upgrade, ends here and not in a blank screen. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashPage /> : this.props.children;
  }
}
