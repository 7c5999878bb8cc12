import { acts as ofAssessments } from '~/assessments/acts'
import { acts as ofCertificates } from '~/certificates/acts'
import { acts as ofClubs } from '~/clubs/acts'
import { acts as ofCourses } from '~/courses/acts'
import { acts as ofPeople } from '~/people/trail/messages'
import type { Text } from '~/shared/text'

/** What the trail calls every act of every pillar. */
export const actNames: Record<string, Text> = { ...ofPeople, ...ofCourses, ...ofAssessments, ...ofClubs, ...ofCertificates }
