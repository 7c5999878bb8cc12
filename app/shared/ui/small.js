/* Small behaviours for pages without a framework. Nothing here is needed: without it links go, forms post. */
;(function () {
  var doc = document
  var openMenus = () => doc.querySelectorAll('details[data-menu][open]')
  var closest = (event, selector) => event.target instanceof Element && event.target.closest(selector)

  // A link that names a dialog opens it here instead of going to the page that asks the same.
  doc.addEventListener('click', event => {
    var opener = closest(event, '[data-dialog]')
    var dialog = opener && doc.getElementById(opener.dataset.dialog)
    if (dialog?.showModal && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      dialog.showModal()
    }
    if (event.target instanceof HTMLDialogElement) {
      var box = event.target.getBoundingClientRect()
      var x = event.clientX, y = event.clientY
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) event.target.close()
    }
    var closer = closest(event, '[data-close-toast]')
    var toast = closer?.closest('[data-toast]')
    if (toast) {
      event.preventDefault()
      toast.remove()
      history.replaceState(history.state, '', closer.getAttribute('href'))
    }
    if (closest(event, '[data-print]')) window.print()

    var copier = closest(event, '[data-copy]')
    if (copier && navigator.clipboard) {
      navigator.clipboard.writeText(copier.dataset.copy).then(() => {
        if (copier.dataset.copied) copier.textContent = copier.dataset.copied
      })
    }

    var reveal = closest(event, '[data-reveal]')
    var field = reveal && doc.getElementById(reveal.dataset.reveal)
    if (field) {
      var shown = field.type === 'text'
      var words = reveal.textContent
      field.type = shown ? 'password' : 'text'
      reveal.textContent = reveal.dataset.other
      reveal.dataset.other = words
      reveal.setAttribute('aria-pressed', String(!shown))
      field.focus()
    }
    // A menu closes when one looks elsewhere.
    openMenus().forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false
    })
  }, true)

  doc.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    openMenus().forEach(menu => {
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
  var named = field => field.dataset.named = field.files.length ? 'yes' : ''
  doc.querySelectorAll('[data-most]').forEach(named)
  doc.addEventListener('change', event => {
    if (event.target.matches('[data-most]')) named(event.target), weigh(event.target)
  })
  doc.addEventListener('submit', event => {
    if ([...event.target.querySelectorAll('[data-most]')].every(weigh)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }, true)

  // A form is sent once: another press within five seconds does nothing. A hydrated page minds it itself.
  doc.addEventListener('submit', event => {
    var form = event.target
    if (event.defaultPrevented || window.__remixContext || (form.getAttribute('method') || '').toLowerCase() !== 'post') return
    if (form.dataset.sentAt && Date.now() - form.dataset.sentAt < 5000) return event.preventDefault()
    form.dataset.sentAt = Date.now()
    window.addEventListener('pageshow', () => delete form.dataset.sentAt, { once: true })
  })

  // A password is shown again only while its form is in sight.
  doc.addEventListener('submit', event => {
    event.target.querySelectorAll('[data-reveal][aria-pressed="true"]').forEach(button => button.click())
  })

  // A head box marks or clears all boxes of its name.
  doc.addEventListener('change', event => {
    var name = event.target.dataset?.all
    if (!name || !event.target.form) return
    event.target.form.querySelectorAll('input[type=checkbox][name="' + CSS.escape(name) + '"]:not(:disabled)').forEach(box => {
      box.checked = event.target.checked
    })
  })

  // Whoever has the typefaces needn't wait for them where they come last.
  var fonts = doc.fonts
  fonts.onloadingdone = () => {
    if ([...fonts].some(font => font.status === 'loaded')) doc.cookie = 'fonts=1;path=/;max-age=31536000;samesite=lax'
  }
  fonts.ready.then(fonts.onloadingdone)

  // A part under way asks for itself anew until it no longer says so; then the whole page is shown.
  ;(function follow() {
    var part = doc.querySelector('[data-follow]')
    if (!part) return
    setTimeout(() => {
      fetch(location.href).then(answer => answer.text()).then(text => {
        var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(part.id)
        if (!fresh || !fresh.hasAttribute('data-follow')) return location.reload()
        part.replaceWith(doc.adoptNode(fresh))
        follow()
      }).catch(follow)
    }, 2000)
  })()
})()
