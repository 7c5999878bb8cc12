import type { Language } from '../../text'
import { LanguageProvider, useText } from '../language'
import { PageHeader } from '../page-header'
import { ActionSamples } from './action-samples'
import { ChartSamples } from './chart-samples'
import { FeedbackSamples } from './feedback-samples'
import { FormSamples } from './form-samples'
import { ListSamples } from './list-samples'
import { sample } from './messages'
import { ThingSamples } from './thing-samples'
import { TypeSamples } from './type-samples'
import { WritingSamples } from './writing-samples'

export type Look = 'light' | 'dark' | undefined

/** Everything, in one language and direction; `prefix` keeps ids apart where two galleries share a page. */
export function Gallery({ language, look, withToast = false }: { language: Language; look: Look; withToast?: boolean }) {
  return (
    <LanguageProvider language={language}>
      <div lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'} data-theme={look} id={language} className="-mx-4 bg-ground px-4 py-8 text-ink sm:-mx-6 sm:px-6">
        <p className="mb-6 text-4xl font-extrabold">{language === 'fa' ? sample.fa.fa : sample.en.en}</p>
        <TypeSamples />
        <ActionSamples prefix={language} />
        <FormSamples prefix={language} />
        <FeedbackSamples withToast={withToast} />
        <ListSamples prefix={language} />
        <ThingSamples />
        <ChartSamples />
        <WritingSamples prefix={language} />
      </div>
    </LanguageProvider>
  )
}

export function GalleryHeader() {
  const t = useText()
  return <PageHeader title={t(sample.title)} lead={t(sample.lead)} />
}
