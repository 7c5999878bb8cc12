/*
 * Says that a film or recording needs a network, and brings it again once there is one, where it was broken off. A line
 * that is up need not answer yet, and one that never went down may be silent: its other end is asked until it answers.
 */
;(function () {
  var FIRST = 1000
  var LONGEST = 30000
  document.querySelectorAll('[data-media]').forEach(function (media) {
    var away = media.parentNode.querySelector('[data-media-away]')
    if (!away) return
    var pause = FIRST
    var waiting
    var bring = function (answer) {
      if (!answer.ok) throw new Error('not given')
      if (away.hidden) return
      var at = media.currentTime
      away.hidden = true
      media.load()
      if (at > 0) media.currentTime = at
    }
    var ask = function () {
      clearTimeout(waiting)
      if (away.hidden) return
      fetch(media.src, { headers: { Range: 'bytes=0-0' }, cache: 'no-store' }).then(bring).catch(wait)
    }
    var wait = function () {
      clearTimeout(waiting)
      waiting = setTimeout(ask, pause)
      pause = Math.min(pause * 2, LONGEST)
    }
    media.addEventListener('error', function () {
      away.hidden = false
      wait()
    })
    media.addEventListener('playing', function () {
      away.hidden = true
      pause = FIRST
    })
    window.addEventListener('online', function () {
      pause = FIRST
      ask()
    })
  })
})()
