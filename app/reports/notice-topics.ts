import { topics as ofAssessments } from '~/assessments/notice-topics'
import { topics as ofCertificates } from '~/certificates/notice-topics'
import { topics as ofClubs } from '~/clubs/notice-topics'
import { topics as ofCourses } from '~/courses/notice-topics'
import { topics as ofPeople } from '~/people/notices/people-topics'
import type { Topics } from '~/people/notices/topics'

/** What may be sent beyond the inbox, of every pillar; a kind that stands nowhere stays in the inbox. */
export const noticeTopics: Topics = { ...ofCourses, ...ofAssessments, ...ofCertificates, ...ofClubs, ...ofPeople }
