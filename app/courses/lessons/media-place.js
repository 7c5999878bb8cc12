/*
 * Keeps where a film or recording was left: on this device first, in the outbox (app/shared/outbox.ts) that any later
 * page of this person carries to the server, and on the server at once where there is a network. The page begins it there.
 */
;(function () {
  var page = document.querySelector('[data-places]')
  var reader = document.querySelector('script[data-person]')
  if (!page || !reader) return
  var person = reader.dataset.person
  var address = page.dataset.places + '?by=' + person
  var box = 'media:' + page.dataset.places + ':' + person
  var letters = new TextEncoder()
  var nothing = function () {}

  var asked = function (request) {
    return new Promise(function (resolve, reject) {
      request.onsuccess = function () { resolve(request.result) }
      request.onerror = reject
    })
  }
  var entriesOf = function (own, mode) { return own.database.transaction('entries', mode).objectStore('entries') }
  var sealing = function (id, nonce) { return { name: 'AES-GCM', iv: nonce, additionalData: letters.encode(id) } }
  async function open() {
    var request = indexedDB.open('kargah-outbox', 1)
    request.onupgradeneeded = function () {
      request.result.createObjectStore('entries', { keyPath: ['box', 'id'] })
      request.result.createObjectStore('keys', { keyPath: 'box' })
    }
    var database = await asked(request)
    var fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    var keys = database.transaction('keys', 'readwrite').objectStore('keys')
    var kept = await asked(keys.get(box))
    // No page: also this one may carry what an earlier visit left.
    if (!kept) await asked(keys.put({ box: box, personId: person, page: '', address: address, field: 'forms', key: fresh, expiresAt: Date.now() + 30 * 86400000 }))
    return { database: database, key: kept ? kept.key : fresh }
  }
  var outbox = window.isSecureContext && window.indexedDB ? open() : Promise.reject(new Error('none'))
  outbox.catch(nothing)

  async function keep(entry, before) {
    var own = await outbox
    var nonce = crypto.getRandomValues(new Uint8Array(12))
    var sealed = await crypto.subtle.encrypt(sealing(entry.id, nonce), own.key, letters.encode(JSON.stringify(entry)))
    var entries = entriesOf(own, 'readwrite')
    if (before) entries.delete([box, before])
    await asked(entries.put({ box: box, id: entry.id, nonce: nonce, sealed: sealed }))
  }
  async function send(entry) {
    // Also while the page goes away.
    var answer = await fetch(address, {
      method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ forms: [entry] }),
    })
    var said = await answer.json()
    return answer.status === 200 && said.acknowledged.indexOf(entry.id) >= 0
  }
  /** What an earlier visit kept and nobody has carried yet is newer than what this page knows. */
  async function recall() {
    var own = await outbox
    var rows = await asked(entriesOf(own, 'readonly').getAll(IDBKeyRange.bound([box], [box, []])))
    var newest = {}
    for (var row of rows) {
      var entry = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(sealing(row.id, row.nonce), own.key, row.sealed)))
      var name = entry.fields.name
      if (!newest[name] || newest[name].at < entry.at) newest[name] = entry
    }
    page.querySelectorAll('[data-media]').forEach(function (media) {
      var entry = newest[media.dataset.media]
      if (entry && media.played.length === 0) media.currentTime = Number(entry.fields.seconds)
    })
  }
  recall().catch(nothing)

  page.querySelectorAll('[data-media]').forEach(function (media) {
    var told = null
    var before
    var tell = function (seconds) {
      if (seconds === told) return
      told = seconds
      var id = window.crypto && crypto.randomUUID ? crypto.randomUUID() : undefined
      // Without https there is no outbox; the server still wants an id of each.
      if (!id) id = '00000000-0000-4000-8000-' + String(Date.now()).padStart(12, '0').slice(-12)
      var entry = { id: id, at: new Date().toISOString(), fields: { name: media.dataset.media, seconds: String(seconds) } }
      var kept = keep(entry, before).catch(nothing)
      before = id
      send(entry).then(function (isThere) {
        if (isThere) return kept.then(function () { return outbox }).then(function (own) { entriesOf(own, 'readwrite').delete([box, id]) })
      }).catch(nothing)
    }
    // Who only opened the page has not moved from where they were.
    var here = function () { if (media.played.length > 0 && !media.ended) tell(Math.floor(media.currentTime)) }
    media.addEventListener('pause', here)
    media.addEventListener('ended', function () { tell(0) })
    media.addEventListener('timeupdate', function () { if (Math.abs(media.currentTime - (told || 0)) >= 15) here() })
    document.addEventListener('visibilitychange', function () { if (document.hidden) here() })
    window.addEventListener('pagehide', here)
  })
})()
