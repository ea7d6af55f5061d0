import { Component, type ReactNode } from 'react'
import { translate } from '#app/language.ts'
import { ProblemPage } from './ProblemPage.tsx'

type State = { readonly failed: boolean }

/** Catches a screen that cannot draw itself, says so, and offers to draw it again. React gives only classes this place. */
export class ScreenGuard extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <ProblemPage
        problem={{ code: 'unexpected' }}
        retryLabel={translate('problem.showAgain')}
        onRetry={() => {
          window.location.hash = '/'
          this.setState({ failed: false })
        }}
      />
    )
  }
}
