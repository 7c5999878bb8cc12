import { spawn } from 'node:child_process'

/**
 * Runs a program in our terminal and hands on the wish to end.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const passOn = signal => child.kill(signal)
    // Ctrl-C reaches the child by itself; we stay until it has finished.
    const signals = { SIGTERM: passOn, SIGHUP: passOn, SIGINT: () => {} }
    for (const [signal, act] of Object.entries(signals)) process.on(signal, act)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const [name, act] of Object.entries(signals)) process.off(name, act)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}
