// Imports point left along the row of pillars; files of each kind touch only what their kind may.
const pillars = ['shared', 'people', 'courses', 'assessments', 'clubs', 'certificates', 'reports']

const leftward = pillars.map((pillar, i) => ({
  name: `${pillar}-imports-only-from-its-left`,
  severity: 'error',
  from: { path: `^app/${pillar}/` },
  to: { path: `^app/(${[...pillars.slice(i + 1), 'routes', 'server'].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...leftward,
    { name: 'nothing-imports-a-route', severity: 'error', from: {}, to: { path: '^app/(routes/|root|entry)' } },
    { name: 'routes-import-no-server', severity: 'error', from: { path: '^app/(routes/|root|entry)' }, to: { path: '^app/server/' } },
    { name: 'app-imports-only-app', severity: 'error', from: { path: '^app/(?!server/)' }, to: { path: '^(db|tests|content)/' } },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'routes-hold-no-sql', severity: 'error', from: { path: '^app/routes/' }, to: { path: '^app/shared/sql' } },
    {
      name: 'components-and-rules-run-anywhere', severity: 'error',
      from: { path: '^app/(?!routes/|server/|entry|root).*', pathNot: '[.]server[.]tsx?$' },
      to: { path: '[.]server[.]tsx?$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-schema-in-a-route', severity: 'error', from: { path: '^app/(routes|root)' }, to: { path: 'node_modules/zod' } },
    {
      name: 'no-orphans', severity: 'error',
      from: { orphan: true, path: '^app/', pathNot: '^app/(entry|root|routes/|server/)|[.]d[.]ts$' }, to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
