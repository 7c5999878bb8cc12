import { describe, expect, test } from 'vitest'
import type { ReactNode } from 'react'
import type { RichNode } from '~/shared/rich-text'
import { Checkbox, CheckboxGroup, RadioGroup } from '~/shared/ui/choices'
import { ActionForm } from '~/shared/ui/form'
import { Gallery } from '~/shared/ui/gallery/gallery'
import { FileField } from '~/shared/ui/file-field'
import { PhotosField } from '~/shared/ui/photos-field'
import { Ltr } from '~/shared/ui/ltr'
import { MediaView } from '~/shared/ui/media-view'
import { pagesShown } from '~/shared/ui/pager'
import { PasswordField } from '~/shared/ui/password-field'
import { initialsOf } from '~/shared/ui/person'
import { pageOf, sortOf, withQuery } from '~/shared/ui/query'
import { RichTextEditor } from '~/shared/ui/rich-text-editor'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import { siteOf } from './site'

async function htmlOf(element: ReactNode, path = '/page') {
  const answer = await siteOf({ page: { default: () => <>{element}</> } })(path)
  expect(answer.status).toBe(200)
  const html = await answer.text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

describe('the gallery', () => {
  test.each(['fa', 'en'] as const)('shows every component in %s, no id twice, nothing styled inline', async language => {
    const html = await htmlOf(<Gallery language={language} look="light" withToast />)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toMatch(/ style="/)
    const described = [...html.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, list]) => list!.split(' '))
    expect(described.filter(id => !ids.includes(id))).toEqual([])
    const labelled = [...html.matchAll(/ for="([^"]*)"/g)].map(([, id]) => id)
    expect(labelled.filter(id => !ids.includes(id))).toEqual([])
  })
})

describe('an embedded question where a text is written', () => {
  const text = (item: string): RichNode => ({ type: 'doc', content: [{ type: 'check', attrs: { item } }] })
  const library = {
    media: [], uploadTo: '/x', mostMegabytes: 1,
    questions: [{ code: 'volt-1', kind: { fa: 'عددی', en: 'Number' }, stem: { fa: 'ولتاژ چند است؟', en: 'How many volts?' } }],
  }
  test('says its kind and what is asked; one that isn’t ready says so', async () => {
    const known = await htmlOf(<RichTextEditor name="document" label="متن" value={text('volt-1')} library={library} />)
    expect(known).toContain('پرسش · عددی')
    expect(known).toContain('ولتاژ چند است؟')
    const unknown = await htmlOf(<RichTextEditor name="document" label="متن" value={text('gone-1')} library={library} />)
    expect(unknown).toContain('پرسش آماده‌ای با این کد')
  })
})

describe('a form that came back', () => {
  const options = [{ value: 'a', label: 'الف' }, { value: 'b', label: 'ب' }]
  const answer = {
    errors: { name: { fa: 'نام را بنویسید.', en: 'Write the name.' } },
    typed: { name: 'زه', bornOn: '۱۳۸۵/۱۳/۰۱', place: 'b', kind: 'a', days: ['b'], agree: 'on', password: 'راز' },
  }
  const fields = (
    <>
      <TextField name="name" label="نام" />
      <DayField name="bornOn" label="تولد" />
      <SelectField name="place" label="جا" options={options} />
      <RadioGroup name="kind" label="گونه" options={options} />
      <CheckboxGroup name="days" label="روز" options={options} />
      <Checkbox name="agree" label="می‌پذیرم" />
      <PasswordField name="password" label="گذرواژه" />
    </>
  )

  test('keeps what was typed, but never a password', async () => {
    const html = await htmlOf(<ActionForm answer={answer} labels={{ name: 'نام' }}>{fields}</ActionForm>)
    expect(html).toMatch(/name="name"[^>]*value="زه"/)
    expect(html).toMatch(/name="bornOn"[^>]*value="۱۳۸۵\/۱۳\/۰۱"/)
    expect(html).toMatch(/<option value="b" selected="">/)
    expect(html).toMatch(/<input id="kind"[^>]*checked=""/)
    expect(html).toMatch(/<input id="days-b"[^>]*checked=""/)
    expect(html).toMatch(/<input id="agree"[^>]*checked=""/)
    expect(html).not.toContain('راز')
  })

  test('says that what was typed is there only where it is, and asks for a file again only where one was asked for', async () => {
    const shown = async (typed: Record<string, string>, isUpload: boolean) => {
      const wrong = { errors: { file: { fa: 'پرونده‌ای برگزینید.', en: 'Choose a file.' } }, typed }
      const html = await htmlOf(
        <ActionForm answer={wrong} labels={{ name: 'نام', file: 'پرونده' }} encType={isUpload ? 'multipart/form-data' : undefined}>{fields}</ActionForm>,
      )
      return ['آنچه نوشتید سر جایش است.', 'اگر پرونده‌ای برگزیده بودید، دوباره برگزینید.'].map(words => html.includes(words))
    }
    expect(await shown({ name: 'زه' }, true)).toEqual([true, true])
    // The form's own number is nothing that a person typed.
    expect(await shown({ name: '', id: '7' }, true)).toEqual([false, true])
    expect(await shown({}, false)).toEqual([false, false])
    expect(await shown({ name: 'زه' }, false)).toEqual([true, false])
  })

  test('leads from the summary to the field, and the field says what is wrong', async () => {
    const html = await htmlOf(<ActionForm answer={answer} labels={{ name: 'نام' }}>{fields}</ActionForm>)
    expect(html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus=""|role="alert"[^>]*autofocus=""[^>]*tabindex="-1"/i)
    expect(html).toContain('<a href="#name"')
    expect(html).toMatch(/id="name"[^>]*aria-invalid="true"[^>]*aria-describedby="name-error"/)
    expect(html).toContain('id="name-error"')
  })

  test('a label that is a sentence is led to without its full stop, a question with its mark', async () => {
    const of = (name: string) => htmlOf(<ActionForm answer={answer} labels={{ name }}>{fields}</ActionForm>)
    expect(await of('می‌پذیرم که نگه داشته شود.')).toContain('<b>می‌پذیرم که نگه داشته شود: </b>')
    expect(await of('نام شما چیست؟')).toContain('<b>نام شما چیست؟ </b>')
  })

  test('clears what was unchecked, though it had been known', async () => {
    const html = await htmlOf(<ActionForm answer={{ typed: {} }} initial={{ agree: true, days: ['a'] }}>{fields}</ActionForm>)
    expect(html).not.toContain('checked=""')
  })

  test('a known day is written in the reader’s calendar', async () => {
    const html = await htmlOf(<ActionForm initial={{ bornOn: '2006-07-12' }}>{fields}</ActionForm>)
    expect(html).toMatch(/name="bornOn"[^>]*value="۱۳۸۵\/۰۴\/۲۱"/)
  })

  test('a refusal is said in the pillar’s words', async () => {
    const html = await htmlOf(<ActionForm answer={{ refused: 'full' }} refusals={{ full: { fa: 'جا نیست.', en: 'Full.' } }}>{fields}</ActionForm>)
    expect(html).toContain('جا نیست.')
  })

  describe('a refusal that belongs to one field', () => {
    const labels = { name: 'نام', place: 'جا', kind: 'گونه', agree: 'می‌پذیرم', days: 'روز' }
    const refusals = { taken: { fa: 'این نام گرفته شده است.', en: 'Taken.' }, full: { fa: 'جا نیست.', en: 'Full.' } }
    const refused = (field: string, reason = 'taken') => htmlOf(
      <ActionForm answer={{ refused: reason, typed: { name: 'زه' } }} labels={labels} refusals={refusals} refusedFields={{ taken: field }}>{fields}</ActionForm>,
    )

    test('stands beside it, with what was typed, and is led to from above, where the focus is', async () => {
      const html = await refused('name')
      expect(html).toMatch(/id="name"[^>]*aria-invalid="true"[^>]*aria-describedby="name-error"[^>]*value="زه"/)
      expect(html.slice(html.indexOf('id="name-error"'))).toContain('این نام گرفته شده است.')
      expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/i)
      expect(html).toMatch(/<a href="#name"[^>]*><b>نام: <\/b>این نام گرفته شده است\.<\/a>/)
      expect(html).not.toContain('انجام نشد')
    })

    test.each(['place', 'kind', 'days', 'agree'])('also where it is a choice: %s', async field => {
      const html = await refused(field)
      expect(html).toMatch(new RegExp(`<(input|select) id="${field}"[^>]*aria-`))
      expect(html).toContain(`aria-describedby="${field}-error"`)
      expect(html).toContain(`id="${field}-error"`)
    })

    test('any other stands above the form as before', async () => {
      const html = await refused('name', 'full')
      expect(html).toContain('انجام نشد')
      expect(html).toContain('جا نیست.')
      expect(html).not.toContain('aria-invalid="true"')
    })
  })

  test('a refusal takes the focus, since the button was perhaps a long way down', async () => {
    const refused = (takesFocus?: boolean) => htmlOf(<ActionForm answer={{ refused: 'full' }} takesFocus={takesFocus}>{fields}</ActionForm>)
    expect(await refused()).toMatch(/<div tabindex="-1" autofocus="" [^>]*><div role="alert"/i)
    expect(await refused(false)).not.toMatch(/autofocus/i)
  })
})

describe('a rich document', () => {
  const view = (...content: RichNode[]) => htmlOf(<RichTextView document={{ type: 'doc', content }} />)
  const linked = (href: unknown): RichNode =>
    ({ type: 'paragraph', content: [{ type: 'text', text: 'متن', marks: [{ type: 'link', attrs: { href } }] }] })

  test.each(['javascript:alert(1)', 'java\tscript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x', 7, null])(
    'shows the words of a link to %s and no link', async href => {
      const html = await view(linked(href))
      expect(html).toContain('متن')
      expect(html).not.toContain('<a ')
    })
  test('shows no image from elsewhere, and nothing it does not know', async () => {
    const html = await view(
      { type: 'image', attrs: { src: 'https://evil.example/x.png' } },
      { type: 'figure', attrs: { src: '//evil.example/x.svg' } },
      { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
    )
    expect(html).not.toMatch(/<img|evil|alert|<script/)
  })
  test('writes typed HTML as letters', async () => {
    const html = await view({ type: 'paragraph', content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] })
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })
  test('stops before a tree too deep for the stack', async () => {
    let node: RichNode = { type: 'paragraph', content: [{ type: 'text', text: 'ته' }] }
    for (let i = 0; i < 2000; i++) node = { type: 'blockquote', content: [node] }
    expect(await view(node)).not.toContain('ته')
  })
  test('a list marked "auto" runs as its words do', async () => {
    const item: RichNode = { type: 'listItem', content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text: '۱. Dry gloves' }] }] }
    expect(await view({ type: 'bulletList', attrs: { dir: 'auto' }, content: [item] })).toContain('<ul dir="ltr">')
  })
  test('a box and a cell run the way that their author turned them', async () => {
    const words: RichNode = { type: 'paragraph', content: [{ type: 'text', text: 'Dry gloves' }] }
    expect(await view({ type: 'callout', attrs: { kind: 'tip', dir: 'ltr' }, content: [words] })).toMatch(/<aside [^>]*dir="ltr"/)
    const cell = (type: string) => ({ type, attrs: { dir: 'ltr' }, content: [words] })
    const table = await view({ type: 'table', content: [{ type: 'tableRow', content: [cell('tableHeader'), cell('tableCell')] }] })
    expect(table.match(/<t[hd] dir="ltr"/g)).toHaveLength(2)
  })
})

test('a code stays on its line, an address of the web may go on in the next', async () => {
  expect(await htmlOf(<Ltr>sewing-light-garments</Ltr>)).toContain('whitespace-nowrap')
  for (const long of ['https://kargah.example/calendar/0123456789abcdef.ics', 'two words'])
    expect(await htmlOf(<Ltr>{long}</Ltr>)).not.toContain('whitespace-nowrap')
})

test('a film not played yet has a still that comes with the page, its title, how long it lasts and its size', async () => {
  const file = { src: '/courses/x/media/film', name: 'film', megabytes: 3.2, tracks: [], lasts: 3845 }
  const html = await htmlOf(<MediaView attrs={{ kind: 'video', alt: 'سیم‌کشی', caption: 'از تابلو تا کلید', file }} />)
  expect(html).toMatch(/poster="data:image\/svg\+xml,/)
  expect(html).toContain('preload="none"')
  const words = html.replace(/<[^>]*>/g, '')
  for (const said of ['از تابلو تا کلید', '۱:۰۴:۰۵', '۳٫۲ مگابایت']) expect(words).toContain(said)
})

test('a film begins where its reader left it, and says so; one hardly begun begins at its beginning', async () => {
  const film = (seconds: number) => ({ kind: 'video', alt: 'سیم‌کشی', file: { src: '/courses/x/media/film', name: 'film', megabytes: 3, tracks: [], seconds } })
  const begun = await htmlOf(<MediaView attrs={film(192)} />)
  expect(begun).toContain('src="/courses/x/media/film#t=192"')
  expect(begun).toContain('preload="none"')
  expect(begun).toContain('۳:۱۲')
  expect(await htmlOf(<MediaView attrs={film(4)} />)).not.toMatch(/#t=|۰:۰۴/)
})

test('a file field tells the browser how much it takes, and in which words it says no', async () => {
  const html = await htmlOf(<ActionForm encType="multipart/form-data"><FileField name="file" label="فیلم" kinds="MP4" maxMegabytes={25} /></ActionForm>)
  expect(html).toMatch(/data-most="25" data-too-large="پرونده بزرگ‌تر از ۲۵ مگابایت است\."/)
})

test('photos may be taken or chosen: the camera asks for one, the other for several, both under one name', async () => {
  const html = await htmlOf(<ActionForm encType="multipart/form-data"><PhotosField name="photos" label="عکس" kinds="JPG" maxMegabytes={10} optional /></ActionForm>)
  const [chosen, taken] = [...html.matchAll(/<input[^>]*type="file"[^>]*>/g)].map(([input]) => input)
  expect(chosen).toMatch(/id="photos".*name="photos".*multiple=""/)
  expect(chosen).not.toContain('capture')
  expect(taken).toMatch(/id="photos-camera".*name="photos".*capture="environment"/)
  expect(taken).not.toContain('multiple')
  const wrong = await htmlOf(
    <ActionForm answer={{ errors: { photos: { fa: 'عکس نیست', en: 'No photo' } } }}><PhotosField name="photos" label="عکس" kinds="JPG" maxMegabytes={10} /></ActionForm>,
  )
  expect(wrong.match(/عکس نیست/g)).toHaveLength(2)
})

test('a table’s headers are links that turn the order', async () => {
  const html = await htmlOf(
    <Table caption="فهرست" rows={[{ id: '1' }]} rowKey={row => row.id} sort={{ by: 'name', descending: false }} search="?q=برق&page=3"
      columns={[{ key: 'name', header: 'نام', sortable: true, cell: row => row.id }, { key: 'at', header: 'روز', sortable: true, cell: row => row.id }]} />,
  )
  expect(html).toContain('aria-sort="ascending"')
  expect(html).toContain('sort=-name"')
  expect(html).toContain('sort=at"')
  expect(html).not.toContain('page=3')
})

test('queries', () => {
  expect(withQuery('?a=1&page=2', { page: undefined, q: 'x' })).toBe('?a=1&q=x')
  expect(sortOf('?sort=-name', ['name', 'at'], 'at')).toEqual({ by: 'name', descending: true })
  expect(sortOf('?sort=password', ['name', 'at'], 'at')).toEqual({ by: 'at', descending: false })
  expect([pageOf('?page=3'), pageOf('?page=-1'), pageOf('?page=1e9'), pageOf('')]).toEqual([3, 1, 1, 1])
})

test('pages worth a link', () => {
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9])
  expect(pagesShown(2, 3)).toEqual([1, 2, 3])
})

test('initials stand apart', () => {
  expect(initialsOf('زهرا کریمی')).toBe('ز\u200Cک')
  expect(initialsOf('Zahra')).toBe('Z')
  expect(initialsOf('')).toBe('')
})

test('a known number stands in the reader’s digits in its field; a code with letters stays as it is', async () => {
  const html = await htmlOf(<><DigitsField name="seats" label="ظرفیت" value="16" /><DigitsField name="code" label="شناسه" value="AB-16" /></>)
  expect(html).toContain('value="۱۶"')
  expect(html).toContain('value="AB-16"')
  expect(await htmlOf(<DigitsField name="marks" label="نمره" value="-12.5" decimal />)).toContain('value="-۱۲٫۵"')
  expect(await htmlOf(<DigitsField name="version" label="نسخه" value="12.5" />)).toContain('value="12.5"')
})
