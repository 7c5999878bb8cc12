/* Tells the server where a film or recording was left; the page then begins it there. */
;(function () {
  var page = document.querySelector('[data-places]')
  if (!page) return
  page.querySelectorAll('[data-media]').forEach(function (media) {
    var told = null
    var tell = function (seconds) {
      if (seconds === told) return
      told = seconds
      navigator.sendBeacon(page.dataset.places, new URLSearchParams({ name: media.dataset.media, seconds: seconds }))
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
