import { isId, isRefusal } from '~/shared/guard'
import { furnish, open, settle } from '../bootstrap'

const usage = 'npm run admin -- invite <mobile or e-mail>   or   npm run admin -- erase <person id> <reason>'

export async function admin([verb, ...words]: string[]) {
  if (verb === 'invite' && words.length === 1) return invite(words[0]!)
  if (verb === 'erase' && words.length > 1) return erase(words[0]!, words.slice(1).join(' '))
  throw new Error(usage)
}

/** Takes away who a person was, on their own wish or when the time to keep it is over. */
async function erase(personId: string, why: string) {
  const database = await open()
  try {
    const { erasePerson } = await import('../erase-person')
    if (!isId(personId) || !(await erasePerson(database.ownerUrl, personId, why))) throw new Error(`There is no person ${personId} to erase`)
    console.log(`Person ${personId} has been erased; certificates keep what the law asks for.`)
    return 0
  } finally {
    await database.stop()
  }
}

/** Invites the first programme administrator and prints the link; the database is in earnest from then on. */
async function invite(contact: string) {
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
