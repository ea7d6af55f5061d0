/** How many tests passed and failed. A test that was skipped or never ran counts as failed: it proves nothing. */
export type Count = { readonly passed: number; readonly failed: number }

/** Before any test. */
export const noTests: Count = { passed: 0, failed: 0 }

/** Two runs together. */
export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

/** The part of Vitest's JSON report that is counted. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Counts a Vitest report. A file that could not even be loaded is one failure. */
export function countVitest(report: VitestReport): Count {
  return report.testResults
    .map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length
      const failed = assertionResults.length - passed
      return { passed, failed: failed === 0 && status !== 'passed' ? 1 : failed }
    })
    .reduce(add, noTests)
}

type Suite = {
  readonly specs?: readonly { readonly tests: readonly { readonly projectName: string; readonly status: string }[] }[]
  readonly suites?: readonly Suite[]
}
/** The part of Playwright's JSON report that is counted. */
export type PlaywrightReport = { readonly suites: readonly Suite[] }

/** Counts one project of a Playwright report. A test that passed only at a second try counts as failed. */
export function countPlaywright(report: PlaywrightReport, project: string): Count {
  const count = (suite: Suite): Count => {
    const own = (suite.specs ?? []).flatMap((spec) => spec.tests).filter((test) => test.projectName === project)
    const passed = own.filter((test) => test.status === 'expected').length
    return (suite.suites ?? []).map(count).reduce(add, { passed, failed: own.length - passed })
  }
  return report.suites.map(count).reduce(add, noTests)
}
