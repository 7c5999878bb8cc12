import { isRefusal } from '~/shared/guard'
import { furnish, open, settle } from '../bootstrap'

const usage = 'npm run admin -- invite <mobile or e-mail>'

/** Invites the first programme administrator and prints the link; the database is in earnest from then on. */
export async function admin([verb, contact]: string[]) {
  if (verb !== 'invite' || !contact) throw new Error(usage)
  const database = await open()
  try {
    const { inviteAdministrator } = await import('~/people/invite-person.server')
    await furnish()
    const invited = await inviteAdministrator(contact)
    if (isRefusal(invited)) throw new Error(`${contact} is neither a mobile number nor an e-mail address`)
    await settle(false)
    console.log(`Invited ${contact} as programme administrator. The link, for this person only:\n\n  ${invited.link}\n`)
    return 0
  } finally {
    await database.stop()
  }
}
