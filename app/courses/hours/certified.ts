/**
 * Person-hours `certified`, in whole minutes, as the certificates' register gives them to whoever composes a page; `ofNoClass`
 * are candidates who came from no class of the centre.
 */
export type CertifiedMinutes = { total: number; byEnrolment: Record<string, number>; byOffering: Record<string, number>; ofNoClass: number }

export const noneCertified: CertifiedMinutes = { total: 0, byEnrolment: {}, byOffering: {}, ofNoClass: 0 }
