import { rmSync } from 'node:fs'

export default function cleanUp() {
  rmSync(process.env.E2E_DATA_DIR!, { recursive: true, force: true })
}
