// A worker thread: Typst computes without pause and would hold up every other answer. It is no part of a bundle; it is
// started by its path.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const compiler = NodeCompiler.create({ workspace: workerData.folder, fontArgs: [{ fontPaths: [workerData.fonts] }] })
const templates = new Map()

function sourceOf(template) {
  if (!templates.has(template)) templates.set(template, readFileSync(`${workerData.folder}/${template}.typ`, 'utf8'))
  return templates.get(template)
}

function typeset({ template, data, madeAt }) {
  const compiled = compiler.compile({ mainFileContent: sourceOf(template), inputs: { data } })
  if (compiled.hasError()) {
    const { shortDiagnostics } = compiled.takeDiagnostics() ?? {}
    throw new Error(`Typst refuses ${template}: ${shortDiagnostics?.map(({ message }) => message).join('; ')}`)
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: madeAt })
  compiler.evictCache(10)
  return pdf
}

parentPort.on('message', ({ id, ...order }) => {
  try {
    const pdf = typeset(order)
    parentPort.postMessage({ id, pdf })
  } catch (error) {
    parentPort.postMessage({ id, problem: error.message })
  }
})
