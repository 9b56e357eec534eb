/** @type {import('jest').Config} */
export default {
  preset: 'ts-jest/presets/default-esm',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  reporters: ['default', '<rootDir>/__tests__/support/closing-line.js'],
  // Only what hangs ends here: how fast something is, the bench says.
  testTimeout: 300_000,
  // Most tests wait for programs that they started.
  maxWorkers: '100%'
}
