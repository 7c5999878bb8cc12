/* Small behaviours for pages without a framework. Nothing here is needed: without it links go, forms post. */
;(function () {
  var doc = document
  var closest = function (event, selector) {
    return event.target instanceof Element ? event.target.closest(selector) : null
  }

  // A link that names a dialog opens it here instead of going to the page that asks the same.
  doc.addEventListener('click', function (event) {
    var opener = closest(event, '[data-dialog]')
    var dialog = opener && doc.getElementById(opener.getAttribute('data-dialog'))
    if (dialog && dialog.showModal && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      dialog.showModal()
    }
    if (event.target instanceof HTMLDialogElement) {
      var box = event.target.getBoundingClientRect()
      if (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom) event.target.close()
    }
    var closer = closest(event, '[data-close-toast]')
    var toast = closer && closer.closest('[data-toast]')
    if (toast) {
      event.preventDefault()
      toast.remove()
      history.replaceState(history.state, '', closer.getAttribute('href'))
    }
    if (closest(event, '[data-print]')) window.print()

    var copier = closest(event, '[data-copy]')
    if (copier && navigator.clipboard) {
      navigator.clipboard.writeText(copier.getAttribute('data-copy')).then(function () {
        var said = copier.getAttribute('data-copied')
        if (said) copier.textContent = said
      })
    }

    var reveal = closest(event, '[data-reveal]')
    var field = reveal && doc.getElementById(reveal.getAttribute('data-reveal'))
    if (field) {
      var shown = field.type === 'text'
      var words = reveal.textContent
      field.type = shown ? 'password' : 'text'
      reveal.textContent = reveal.getAttribute('data-other')
      reveal.setAttribute('data-other', words)
      reveal.setAttribute('aria-pressed', String(!shown))
      field.focus()
    }
    // A menu closes when one looks elsewhere.
    doc.querySelectorAll('details[data-menu][open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false
    })
  }, true)

  doc.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return
    doc.querySelectorAll('details[data-menu][open]').forEach(function (menu) {
      menu.open = false
      menu.querySelector('summary').focus()
    })
  })

  // Too much is cut off on its way.
  var weigh = field => {
    var sizes = list => [...list].flatMap(one => [...one.files]).map(file => file.size / 1048576)
    var said = sizes([field]).some(size => size > field.dataset.most) ? field.dataset.tooLarge :
      sizes(field.form.querySelectorAll('[data-most]')).reduce((sum, size) => sum + size, 0) > 25 && field.dataset.together
    field.setCustomValidity(said || '')
    return !said || field.reportValidity()
  }
  doc.addEventListener('change', event => {
    if (event.target.matches('[data-most]')) weigh(event.target)
  })
  doc.addEventListener('submit', event => {
    if ([...event.target.querySelectorAll('[data-most]')].every(weigh)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }, true)

  // A form is sent once: another press within five seconds does nothing. A hydrated page minds it itself.
  doc.addEventListener('submit', function (event) {
    var form = event.target
    if (event.defaultPrevented || window.__remixContext || (form.getAttribute('method') || '').toLowerCase() !== 'post') return
    if (form.dataset.sentAt && Date.now() - form.dataset.sentAt < 5000) return event.preventDefault()
    form.dataset.sentAt = Date.now()
    window.addEventListener('pageshow', function () { delete form.dataset.sentAt }, { once: true })
  })

  // A password is shown again only while its form is in sight.
  doc.addEventListener('submit', function (event) {
    event.target.querySelectorAll('[data-reveal][aria-pressed="true"]').forEach(function (button) { button.click() })
  })

  // A head box marks or clears all boxes of its name.
  doc.addEventListener('change', function (event) {
    var name = event.target.getAttribute && event.target.getAttribute('data-all')
    if (!name || !event.target.form) return
    event.target.form.querySelectorAll('input[type=checkbox][name="' + CSS.escape(name) + '"]:not(:disabled)').forEach(function (box) {
      box.checked = event.target.checked
    })
  })

  // A part under way asks for itself anew until it no longer says so; then the whole page is shown.
  ;(function follow() {
    var part = doc.querySelector('[data-follow]')
    if (!part) return
    setTimeout(function () {
      fetch(location.href).then(function (answer) { return answer.text() }).then(function (text) {
        var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(part.id)
        if (!fresh || !fresh.hasAttribute('data-follow')) return location.reload()
        part.replaceWith(doc.adoptNode(fresh))
        follow()
      }).catch(follow)
    }, 2000)
  })()
})()
