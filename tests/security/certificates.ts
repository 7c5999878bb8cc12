import type { Sql } from 'postgres'
import { readCertificate } from '~/certificates/certificates.server'
import { sealedText } from '~/certificates/seal'
import { openSigner } from '~/certificates/signer.server'
import { some } from './poison'

/** Certificates that say hostile things, and are sealed as such: as if they had been issued so. */
export async function poisonCertificates(owner: Sql) {
  const signer = await openSigner()
  const codes = await owner<{ id: string; code: string }[]>`select id, code from certificates`
  for (const [n, { id, code }] of codes.entries()) {
    const words = (i: number) => ({ fa: some(n + i), en: some(n + i + 1) })
    const certificate = (await readCertificate(code))!
    const hostile = {
      ...certificate,
      holderName: words(1), trade: words(3), standard: words(5), level: words(7), policy: words(9), centre: words(11), province: words(13),
      signatories: certificate.signatories.map(({ role }, i) => ({ role, name: words(15 + i) })),
    }
    const { holderName, trade, standard, level, policy, centre, province, signatories } = hostile
    const seal = signer.sign(Buffer.from(sealedText(hostile))).toString('base64url')
    await owner`
      update certificates set holder_name = ${owner.json(holderName)}, trade = ${owner.json(trade)}, standard = ${owner.json(standard)},
        level = ${owner.json(level)}, policy = ${owner.json(policy)}, centre = ${owner.json(centre)}, province = ${owner.json(province)},
        signatories = ${owner.json(signatories)}, seal = ${seal}
      where id = ${id}`
  }
}
