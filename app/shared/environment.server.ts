import { join, resolve } from 'node:path'

/** Everything that the surroundings decide, read in one place. */
export function environment() {
  const { env } = process
  const dataDir = resolve(env.DATA_DIR ?? '.data')
  const publicUrl = env.PUBLIC_URL ?? `http://${env.HOST ?? 'localhost'}:${env.PORT ?? '3000'}`
  return {
    dataDir,
    publicUrl: publicUrl.replace(/\/$/, ''),
    isSecure: publicUrl.startsWith('https://'),
    outbox: join(dataDir, 'outbox'),
    identityKeyFile: env.IDENTITY_KEY_FILE ?? join(dataDir, 'keys', 'identity.key'),
    signingKeyFile: env.SIGNING_KEY_FILE ?? join(dataDir, 'keys', 'signing.key'),
    signingKeyPassphrase: env.SIGNING_KEY_PASSPHRASE,
    mailUrl: env.MAIL_URL,
    smsUrl: env.SMS_URL,
    filesUrl: env.FILES_URL,
    replicaUrl: env.DATABASE_REPLICA_URL,
  }
}
