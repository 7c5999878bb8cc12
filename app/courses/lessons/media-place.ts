import { openOutbox, randomId } from '~/shared/outbox'

/*
 * Keeps where a film or recording was left: on this device first, in the outbox that any later page of this person carries
 * to the server, and on the server at once where there is a network. The page begins it there.
 */
type Entry = { id: string; at: string; fields: { name: string; seconds: string } }

const page = document.querySelector<HTMLElement>('[data-places]')
const person = document.querySelector<HTMLElement>('script[data-person]')?.dataset.person
if (page && person) keepPlaces(page, person)

function keepPlaces(page: HTMLElement, person: string) {
  const address = `${page.dataset.places}?by=${person}`
  // No page: also this one may carry what an earlier visit left.
  const outbox = openOutbox<Entry>(`media:${page.dataset.places}:${person}`, person, { page: '', address, field: 'forms' })
  const all = [...page.querySelectorAll<HTMLMediaElement>('[data-media]')]
  recall(outbox, all).catch(() => {})
  for (const media of all) follow(media, { outbox, address })
}

type Box = ReturnType<typeof openOutbox<Entry>>

/** What an earlier visit kept and nobody has carried yet is newer than what this page knows. */
async function recall(outbox: Box, all: HTMLMediaElement[]) {
  const newest: Record<string, Entry> = {}
  for (const entry of (await (await outbox).list()).values()) {
    const before = newest[entry.fields.name]
    if (!before || before.at < entry.at) newest[entry.fields.name] = entry
  }
  for (const media of all) {
    const entry = newest[media.dataset.media!]
    if (entry && media.played.length === 0) media.currentTime = Number(entry.fields.seconds)
  }
}

async function send(address: string, entry: Entry) {
  // Also while the page goes away.
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(address, { method: 'POST', keepalive: true, headers, body: JSON.stringify({ forms: [entry] }) })
  const said = (await answer.json()) as { acknowledged: string[] }
  return answer.status === 200 && said.acknowledged.includes(entry.id)
}

function follow(media: HTMLMediaElement, { outbox, address }: { outbox: Box; address: string }) {
  let told: number | undefined
  let before: string | undefined
  const tell = (seconds: number) => {
    if (seconds === told) return
    told = seconds
    const entry = { id: randomId(), at: new Date().toISOString(), fields: { name: media.dataset.media!, seconds: String(seconds) } }
    const replaced = before
    before = entry.id
    const kept = outbox.then(own => own.put(entry.id, entry, replaced)).catch(() => {})
    send(address, entry).then(async isThere => {
      await kept
      if (isThere) await (await outbox).remove([entry.id])
    }).catch(() => {})
  }
  // Who only opened the page has not moved from where they were.
  const here = () => {
    if (media.played.length > 0 && !media.ended) tell(Math.floor(media.currentTime))
  }
  media.addEventListener('pause', here)
  media.addEventListener('ended', () => tell(0))
  media.addEventListener('timeupdate', () => {
    if (Math.abs(media.currentTime - (told ?? 0)) >= 15) here()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) here()
  })
  window.addEventListener('pagehide', here)
}
