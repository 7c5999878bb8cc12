import type { Role } from '~/people/viewer'
import { createPerson, createStaff, mobileOf } from '../factories/people'
import { viewerOf } from '../../db/seed/viewer'

// The demo's phones begin at the bottom.
let phones = 8000

/** Somebody whom the demo world doesn't have. */
export const createStranger = async () =>
  viewerOf((await createPerson({ mobile: mobileOf(++phones), gender: 'man', nameFa: 'داوطلب نمونه' })).id)
export const createStrangeStaff = (role: Role, organisationId: string) =>
  createStaff(role, organisationId, { mobile: mobileOf(++phones) })
