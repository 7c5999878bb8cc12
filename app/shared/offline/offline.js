/* Starts the keeper of copies, lists what it keeps, and sends what an earlier page could not. Needs no framework. */
;(function () {
  var doc = document
  var person = doc.currentScript.getAttribute('data-person')
  var each = function (selector, work) { doc.querySelectorAll(selector).forEach(work) }
  var show = function (element) { element.hidden = false }

  if (!window.isSecureContext || !navigator.serviceWorker) return each('[data-unprotected]', show)

  // This page came before the worker did: it asks to be kept.
  var isEarly = !navigator.serviceWorker.controller && doc.querySelector('[data-kept-mark]')
  window.addEventListener('load', function () {
    navigator.serviceWorker.register('/service-worker.js').then(function () { return navigator.serviceWorker.ready }).then(function (registration) {
      if (isEarly) registration.active.postMessage({ here: location.href })
      // What a page names will be wanted where there may be no network.
      each('[data-keep]', function (element) { registration.active.postMessage({ here: new URL(element.getAttribute('data-keep'), location.href).href }) })
    }).catch(function () {})
    goOut()
  })
  window.addEventListener('online', function () {
    failures = 0
    goOut()
    turn(true)
  })
  window.addEventListener('offline', function () { turn(false) })
  // A copy that is being read says which it is now: out of reach, or only old. A page that sends for itself says it itself.
  var turn = function (isBack) {
    each('[data-kept-mark][data-sends]', function (element) { element.hidden = isBack || !element.getAttribute('data-kept-mark') })
    each('[data-while-away]', function (element) { element.hidden = isBack })
    each('[data-when-back]', function (element) { element.hidden = !isBack })
  }

  var list = doc.querySelector('[data-kept-list]')
  if (list && window.caches) caches.open('kargah-1-pages').then(async function (pages) {
    var rows = []
    for (var request of await pages.keys()) {
      var copy = await pages.match(request)
      var title = decodeURIComponent(copy.headers.get('Kept-Title') || '')
      if (copy.headers.get('Kargah-Person') === person && /^(reading|work|brief)$/.test(copy.headers.get('Kargah-Offline')) && title) rows.push({ title: title, href: new URL(request.url).pathname, at: copy.headers.get('Kept-At') })
    }
    rows.sort(function (a, b) { return a.at < b.at ? 1 : -1 })
    rows.forEach(function (row) {
      var item = list.querySelector('template').content.cloneNode(true)
      var link = item.querySelector('a')
      link.href = row.href
      // The title is a page's own HTML: this only gives its letters back.
      link.textContent = new DOMParser().parseFromString(row.title, 'text/html').documentElement.textContent
      list.append(item)
    })
    if (rows.length > 0) {
      show(list)
      each('[data-kept-none]', function (element) { element.hidden = true })
    }
  })

  // A network that has just come is often none yet: after the n-th failure again in 1, 2, 4 … at most 30 seconds, of which a random half.
  var failures = 0
  var timer
  function goOut() {
    clearTimeout(timer)
    if (person) carry().then(function () { failures = 0 }, function () {
      if (navigator.onLine) timer = setTimeout(goOut, Math.min(30, Math.pow(2, failures++)) * (500 + Math.random() * 500))
    })
  }

  // What waits in this person's boxes goes out from any page, so that nobody has to find the page it came from. The page
  // of a box sends for itself; should both send, the server counts each entry once.
  async function carry() {
    var database = await opened()
    if (!database) return
    var failure
    try {
      var boxes = await asked(database.transaction('keys').objectStore('keys').getAll())
      for (var box of boxes) if (box.personId === person && box.address && location.pathname !== box.page) await send(database, box).catch(function (error) { failure = error })
    } finally {
      database.close()
    }
    if (failure) throw failure
  }

  async function send(database, box) {
    var range = IDBKeyRange.bound([box.box], [box.box, []])
    for (;;) {
      var rows = await asked(database.transaction('entries').objectStore('entries').getAll(range, 100))
      if (rows.length === 0) return
      var entries = await Promise.all(rows.map(async function (row) {
        var how = { name: 'AES-GCM', iv: row.nonce, additionalData: new TextEncoder().encode(row.id) }
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, box.key, row.sealed)))
      }))
      var body = {}
      body[box.field] = entries
      var answer = await fetch(box.address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
      if (answer.status >= 500) throw answer
      if (answer.status !== 200 && answer.status !== 409) return
      var said = await answer.json()
      // What no page waits for has nobody to be told of a refusal.
      var done = (said.acknowledged || []).concat(said.kept || [], box.page ? [] : said.rejected || [])
      if (done.length === 0) return
      var writing = database.transaction('entries', 'readwrite', { durability: 'strict' })
      done.forEach(function (id) { writing.objectStore('entries').delete([box.box, id]) })
      await new Promise(function (resolve, reject) { writing.oncomplete = resolve; writing.onabort = reject })
      // The copy of the page that it came from is older now, or done with.
      if (box.page && navigator.serviceWorker.controller) navigator.serviceWorker.controller.postMessage({ here: new URL(box.page, location.href).href })
    }
  }

  var asked = function (request) {
    return new Promise(function (resolve, reject) {
      request.onsuccess = function () { resolve(request.result) }
      request.onerror = reject
    })
  }
  /** The outbox, if a page has ever made one here. */
  function opened() {
    return new Promise(function (resolve) {
      var request = indexedDB.open('kargah-outbox')
      request.onupgradeneeded = function () { request.transaction.abort() }
      request.onsuccess = function () { resolve(request.result) }
      request.onerror = function (event) { event.preventDefault(); resolve(undefined) }
    })
  }
})()
