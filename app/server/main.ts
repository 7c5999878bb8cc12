import cluster from 'node:cluster'

process.setSourceMapsEnabled(true)

// One process sees to the database and the jobs, the others answer; whichever dies is brought back.
if (cluster.isPrimary) {
  const { runPrimary } = await import('./primary')
  await runPrimary()
} else {
  const { runWeb } = await import('./web')
  await runWeb()
}
