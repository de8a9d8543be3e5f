import { Component, type ReactNode } from 'react';
import { CrashPage } from '../plain/lost-page.tsx';

/** Shows an error page instead of a blank screen when a page throws or a chunk does not load after an upgrade. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashPage /> : this.props.children;
  }
}
