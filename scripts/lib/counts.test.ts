import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from './counts.ts'

test('a skipped unit test and a file that does not load count as failed', () => {
  const report = {
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countVitest(report)).toEqual({ passed: 3, failed: 3 })
})

test('end-to-end tests are counted per project, at every depth', () => {
  const spec = (projectName: string, status: string) => ({ tests: [{ projectName, status }] })
  const report = {
    suites: [
      {
        specs: [spec('electron', 'expected'), spec('chromium', 'expected')],
        suites: [{ specs: [spec('chromium', 'skipped'), spec('chromium', 'flaky'), spec('chromium', 'unexpected')] }],
      },
    ],
  }
  expect(countPlaywright(report, 'electron')).toEqual({ passed: 1, failed: 0 })
  expect(countPlaywright(report, 'chromium')).toEqual({ passed: 1, failed: 3 })
})
