/** Counts that anyone may see on the landing page. */
export type PublicFigures = { openOfferings: number; trainees: number; validCertificates: number }
