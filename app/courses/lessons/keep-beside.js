/*
 * Lets a reader keep a lesson's film, recording or paper on this device, with the lesson (public/service-worker.js brings
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
    var show = async function () {
      var isKept = await isThere()
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
