/* Small behaviours for pages without a framework. Without it links go, forms post. */
;(function () {
  var doc = document
  var on = (kind, does, isEarly) => doc.addEventListener(kind, does, isEarly)
  var openMenus = () => doc.querySelectorAll('details[data-menu][open]')
  var closest = (event, selector) => event.target instanceof Element && event.target.closest(selector)

  // A link that names a dialog opens it here instead of going to the page that asks the same.
  on('click', event => {
    var opener = closest(event, '[data-dialog]')
    var dialog = opener && doc.getElementById(opener.dataset.dialog)
    if (dialog?.showModal && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      dialog.showModal()
    }
    if (event.target instanceof HTMLDialogElement) {
      var { left, right, top, bottom } = event.target.getBoundingClientRect()
      var { clientX: x, clientY: y } = event
      if (x < left || x > right || y < top || y > bottom) event.target.close()
    }
    var closer = closest(event, '[data-close-toast]')
    var toast = closer?.closest('[data-toast]')
    if (toast) {
      event.preventDefault()
      toast.remove()
      history.replaceState(history.state, '', closer.getAttribute('href'))
    }
    if (closest(event, '[data-print]')) print()

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
      reveal.setAttribute('aria-pressed', !shown)
      field.focus()
    }
    // A menu closes when one looks elsewhere.
    openMenus().forEach(menu => (menu.open = menu.contains(event.target)))
  }, true)

  on('keydown', event => {
    if (event.key !== 'Escape') return
    openMenus().forEach(menu => {
      menu.open = false
      menu.querySelector('summary').focus()
    })
  })

  // Too much is cut off on its way: told beside its field. A chosen file is shown by its name.
  var most = '[data-most]'
  var weigh = field => {
    field.dataset.named = field.files.length ? 'yes' : ''
    var sizes = list => [...list].flatMap(one => [...one.files]).map(file => file.size / 1048576)
    var said = sizes([field]).some(size => size > field.dataset.most) ? field.dataset.tooLarge :
      sizes(field.form.querySelectorAll(most)).reduce((sum, size) => sum + size, 0) > 25 && field.dataset.together
    field.parentNode.nextSibling.textContent = said || ''
    return !said || field.focus()
  }
  doc.querySelectorAll(most).forEach(weigh)
  on('change', event => event.target.matches(most) && weigh(event.target))
  on('submit', event => {
    if ([...event.target.querySelectorAll(most)].every(weigh)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }, true)

  // A form is sent once in five seconds; a hydrated page minds it itself.
  on('submit', event => {
    var form = event.target
    if (event.defaultPrevented || window.__remixContext || (form.getAttribute('method') || '').toLowerCase() !== 'post') return
    if (form.dataset.sentAt && Date.now() - form.dataset.sentAt < 5000) return event.preventDefault()
    form.dataset.sentAt = Date.now()
    addEventListener('pageshow', () => delete form.dataset.sentAt, { once: true })
  })

  // A password is shown again only while its form is in sight.
  on('submit', event => {
    event.target.querySelectorAll('[data-reveal][aria-pressed="true"]').forEach(button => button.click())
  })

  // A head box marks or clears all boxes of its name.
  on('change', event => {
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
