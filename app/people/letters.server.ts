import { sendMail, sendSms } from '~/shared/mail.server'
import type { Tx } from '~/shared/sql.server'
import { fill, type Language, type Text } from '~/shared/text'

type Reader = { mobile: string | null; email: string | null; language: Language }

/** A short letter by SMS, or by e-mail to who has no mobile; in the reader's own language. */
export async function sendLetter(
  tx: Tx,
  reader: Reader,
  subject: Text,
  text: Text,
  values: Record<string, string | number>,
) {
  const words = fill(text[reader.language], values, reader.language)
  if (reader.mobile) return sendSms(tx, { to: reader.mobile, text: words })
  if (reader.email) return sendMail(tx, { to: reader.email, subject: subject[reader.language], text: words })
}
