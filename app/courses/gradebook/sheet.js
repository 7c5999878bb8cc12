/* The gradebook as a sheet: arrows move, typing writes, a pasted column fills downwards; every cell is acknowledged. */
;(function () {
  var table = document.getElementById('sheet')
  if (!table || !table.dataset.save || !window.fetch) return
  var words = table.dataset
  var reason = document.getElementById('sheet-reason')
  var said = document.getElementById('sheet-said')
  var columns = Array.prototype.slice.call(table.tHead.rows[0].cells, 1).map(function (head) { return head.dataset.id })
  var waiting = new Map()
  // What was typed and can't go yet: no number from 0 to 100, or one that has no reason so far.
  var held = new Map()
  var timer
  var busy = false
  var fails = 0
  var input = null
  var persian = document.documentElement.lang === 'fa'

  function latin(text) {
    return text.replace(/[\u06F0-\u06F9]/g, function (d) { return d.charCodeAt(0) - 0x6f0 })
      .replace(/[\u0660-\u0669]/g, function (d) { return d.charCodeAt(0) - 0x660 }).replace(/[\u066B,،]/g, '.').replace(/[\s%٪]/g, '')
  }
  function shown(percent) {
    var text = percent === null ? '' : String(percent)
    return persian ? text.replace(/\d/g, function (d) { return '۰۱۲۳۴۵۶۷۸۹'[d] }).replace('.', '٫') : text
  }
  function id() {
    if (crypto.randomUUID) return crypto.randomUUID()
    var b = crypto.getRandomValues(new Uint8Array(16))
    b[6] = (b[6] & 15) | 64
    b[8] = (b[8] & 63) | 128
    return Array.from(b, function (n, i) { return ([4, 6, 8, 10].indexOf(i) >= 0 ? '-' : '') + (n + 256).toString(16).slice(1) }).join('')
  }
  function say(text) { said.textContent = text }
  function bodyRows() { return table.tBodies[0].rows }
  function cellAt(row, column) {
    var line = bodyRows()[row]
    return line && column > 0 ? line.cells[column] : undefined
  }
  function focus(cell) {
    if (!cell) return
    var last = table.querySelector('td[tabindex="0"]')
    if (last) last.tabIndex = -1
    cell.tabIndex = 0
    cell.focus()
  }
  function move(cell, down, across) {
    focus(cellAt(cell.parentNode.sectionRowIndex + down, cell.cellIndex + across))
  }
  function prepare() {
    table.setAttribute('role', 'grid')
    table.querySelectorAll('td').forEach(function (cell) { if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1 })
    if (!table.querySelector('td[tabindex="0"]') && cellAt(0, 1)) cellAt(0, 1).tabIndex = 0
  }

  function hold(cell, text, why) {
    held.set(cell, { typed: text, before: cell.textContent, look: cell.className, why: why })
    cell.textContent = text
    cell.className = why === words.bad ? 'bad' : 'waits'
    say(why)
    if (why !== words.bad) return
    cell.setAttribute('aria-invalid', 'true')
    var note = document.createElement('span')
    note.textContent = why
    cell.appendChild(note)
    note.scrollIntoView({ block: 'nearest' })
  }
  /** Gives the cell back what stood in it. */
  function release(cell) {
    var one = held.get(cell)
    if (!one) return
    held.delete(cell)
    cell.textContent = one.before
    cell.className = one.look
    cell.removeAttribute('aria-invalid')
  }

  function write(cell, text) {
    release(cell)
    var typed = latin(text)
    var percent = typed === '' ? null : Number(typed)
    if (percent !== null && !(percent >= 0 && percent <= 100)) return hold(cell, text.trim(), words.bad)
    if (latin(cell.textContent) === typed) return
    if (reason.value.trim().length < 3) {
      hold(cell, text.trim(), words.why)
      reason.setAttribute('aria-invalid', 'true')
      reason.focus()
      return
    }
    reason.removeAttribute('aria-invalid')
    cell.dataset.before = cell.dataset.before || cell.textContent
    cell.textContent = shown(percent)
    cell.className = 'waits'
    cell.removeAttribute('title')
    waiting.set(cell, {
      id: id(), enrolmentId: cell.parentNode.dataset.id, activityId: columns[cell.cellIndex - 1],
      seen: Number(cell.dataset.n || 0), percent: percent === null ? null : Math.round(percent * 100) / 100, reason: reason.value.trim(),
    })
    say(words.saving)
    later(400)
  }
  function later(after) {
    clearTimeout(timer)
    timer = setTimeout(send, after)
  }
  function send() {
    if (busy || waiting.size === 0) return
    busy = true
    var batch = Array.from(waiting).slice(0, 200)
    fetch(words.save, {
      method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ entries: batch.map(function (pair) { return pair[1] }) }),
    }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status))
      return answer.json()
    }).then(function (answer) {
      fails = 0
      batch.forEach(function (pair) { settle(pair[0], pair[1], answer) })
      if (waiting.size === 0 && answer.conflicts.length === 0) say(words.saved)
    }).catch(function (error) {
      fails++
      say(/^40[134]$/.test(error.message) ? words.refused : words.offline)
    }).then(function () {
      busy = false
      if (waiting.size > 0) later(fails ? Math.min(30000, 1000 * Math.pow(2, fails)) : 50)
    })
  }
  function settle(cell, entry, answer) {
    var same = function (one) { return one.id === entry.id }
    var saved = answer.saved.find(same)
    var other = answer.conflicts.find(same)
    if (saved) cell.dataset.n = saved.number
    if (other) cell.dataset.n = other.number
    // Written again meanwhile: the newer text goes out after this one.
    if (waiting.get(cell) !== entry) {
      if (waiting.has(cell)) waiting.get(cell).seen = Number(cell.dataset.n)
      return
    }
    waiting.delete(cell)
    cell.className = other ? 'clash' : entry.percent === null ? '' : 'written'
    if (!other) return void delete cell.dataset.before
    var name = persian ? other.by.nameFa : other.by.nameEn || other.by.nameFa
    var text = words.clash.replace('{mine}', shown(entry.percent) || '–').replace('{theirs}', shown(other.percent) || '–').replace('{name}', name)
    cell.textContent = shown(other.percent)
    cell.title = text
    say(text)
  }

  function edit(cell, text) {
    if (input) return
    var kept = held.get(cell)
    release(cell)
    var before = cell.textContent
    input = document.createElement('input')
    input.value = text !== undefined ? text : kept ? kept.typed : before
    input.inputMode = 'decimal'
    input.setAttribute('aria-label', words.cell)
    cell.textContent = ''
    cell.appendChild(input)
    input.focus()
    if (text === undefined) input.select()
    var open = true
    function close(keep) {
      if (!open) return
      open = false
      var value = input.value
      input = null
      cell.textContent = before
      if (keep) write(cell, value)
    }
    input.addEventListener('blur', function () { close(true) })
    input.addEventListener('keydown', function (event) {
      if (!/^(Enter|Escape|Tab|ArrowUp|ArrowDown)$/.test(event.key)) return event.stopPropagation()
      event.preventDefault()
      event.stopPropagation()
      close(event.key !== 'Escape')
      if (document.activeElement === reason) return
      if (held.has(cell)) focus(cell)
      else if (event.key === 'Enter' || event.key === 'ArrowDown') move(cell, 1, 0)
      else if (event.key === 'ArrowUp') move(cell, -1, 0)
      else if (event.key === 'Tab') move(cell, 0, event.shiftKey ? -1 : 1)
      else focus(cell)
    })
  }
  function cellOf(event) { return event.target instanceof Element ? event.target.closest('#sheet td') : null }

  table.addEventListener('click', function (event) {
    var cell = cellOf(event)
    if (!cell || input) return
    // A finger has no keys to begin with: its second tap opens the cell.
    if (cell === document.activeElement && event.pointerType === 'touch') edit(cell)
    else focus(cell)
  })
  table.addEventListener('dblclick', function (event) { if (cellOf(event)) edit(cellOf(event)) })
  table.addEventListener('keydown', function (event) {
    var cell = cellOf(event)
    if (!cell || input || event.ctrlKey || event.metaKey || event.altKey) return
    var ahead = document.documentElement.dir === 'rtl' ? -1 : 1
    var way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowRight: [0, ahead], ArrowLeft: [0, -ahead] }[event.key]
    if (way) move(cell, way[0], way[1])
    else if (event.key === 'Enter' || event.key === 'F2') edit(cell)
    else if (event.key === 'Escape' && held.has(cell)) release(cell)
    else if (event.key === 'Delete' || event.key === 'Backspace') write(cell, '')
    else if (/^[\d\u06F0-\u06F9\u0660-\u0669.]$/.test(event.key)) edit(cell, event.key)
    else return
    event.preventDefault()
  })
  table.addEventListener('paste', function (event) {
    var start = cellOf(event)
    if (!start || input) return
    event.preventDefault()
    event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '').split('\n').forEach(function (line, down) {
      line.split('\t').forEach(function (text, across) {
        var cell = cellAt(start.parentNode.sectionRowIndex + down, start.cellIndex + across)
        if (cell) write(cell, text)
      })
    })
  })
  // The reason came: what was typed before it goes now, and the keys are back in the sheet.
  reason.addEventListener('change', function () {
    if (reason.value.trim().length < 3) return
    Array.from(held).forEach(function (pair) { if (pair[1].why !== words.bad) write(pair[0], pair[1].typed) })
  })
  reason.addEventListener('keydown', function (event) {
    var cell = table.querySelector('td[tabindex="0"]')
    if (event.key === 'Enter' && cell) focus(cell)
  })
  addEventListener('online', function () { later(0) })
  addEventListener('beforeunload', function (event) { if (waiting.size + held.size > 0) event.preventDefault() })

  // The class's other pages come in below, so that the whole class is one sheet.
  function more(address) {
    fetch(address).then(function (answer) { return answer.ok ? answer.text() : '' }).then(function (text) {
      var page = new DOMParser().parseFromString(text, 'text/html')
      var rows = page.querySelectorAll('#sheet > tbody > tr')
      rows.forEach(function (row) { table.tBodies[0].appendChild(document.adoptNode(row)) })
      prepare()
      var next = page.getElementById('sheet')
      if (rows.length > 0 && next && next.dataset.next) more(next.dataset.next)
    })
  }
  if (words.first && words.next) {
    more(words.next)
    document.querySelectorAll('[data-sheet-pages]').forEach(function (part) { part.hidden = true })
  }
  prepare()
})()
