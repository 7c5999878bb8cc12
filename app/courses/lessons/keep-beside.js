/*
 * Lets a reader keep a lesson's film, recording or paper on this device, with the lesson (shared/offline/service-worker.js brings
 * pictures and short recordings unasked), and take it away again. A copy goes with its lesson and with its reader.
 */
;(function () {
  var reader = document.querySelector('script[data-person]')
  if (!reader || !reader.dataset.person || !window.caches || !navigator.serviceWorker) return
  var person = reader.dataset.person
  var open = function () { return caches.open('kargah-1-pages') }

  document.querySelectorAll('[data-keep-beside]').forEach(async function (place) {
    var src = place.dataset.keepBeside
    var words = JSON.parse(place.dataset.words)
    var button = place.querySelector('button')
    var said = place.querySelector('[role=status]')
    var isThere = async function () {
      var copy = await (await open()).match(src)
      return Boolean(copy) && copy.headers.get('Kargah-Person') === person
    }
    var isKept = false
    var show = async function () {
      isKept = await isThere()
      button.textContent = isKept ? words.drop : words.keep
      said.textContent = isKept ? words.kept : ''
    }
    var keep = async function () {
      said.textContent = words.keeping
      var answer = await fetch(src)
      if (!answer.ok) throw new Error('not given')
      var headers = new Headers(answer.headers)
      headers.delete('Content-Encoding')
      headers.set('Kargah-Person', person)
      await (await open()).put(src, new Response(answer.body, { headers: headers }))
    }
    // What a browser downloads it asks of the network, past the worker: a paper that is kept is given from here.
    var give = async function () {
      var copy = await (await open()).match(src)
      var address = URL.createObjectURL(await copy.blob())
      var way = document.createElement('a')
      way.href = address
      way.download = decodeURIComponent((/filename\*=UTF-8''([^;]+)/.exec(copy.headers.get('Content-Disposition')) || /filename="([^"]+)/.exec(copy.headers.get('Content-Disposition')) || [])[1] || src.split('/').pop())
      way.click()
      setTimeout(function () { URL.revokeObjectURL(address) }, 60000)
    }
    var link = place.parentNode.querySelector('a[download]')
    if (link) link.addEventListener('click', function (event) {
      if (!isKept) return
      event.preventDefault()
      give().catch(function () { said.textContent = words.failed })
    })
    button.addEventListener('click', async function () {
      button.disabled = true
      try {
        if (await isThere()) await (await open()).delete(src)
        else await keep()
        await show()
      } catch (fault) {
        said.textContent = words.failed
      }
      button.disabled = false
    })
    try {
      await show()
      place.hidden = false
    } catch (fault) { /* a browser that keeps nothing */ }
  })
})()
