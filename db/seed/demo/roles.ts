import type { Role } from '~/people/viewer'
import type { Text } from '~/shared/text'

/**
 * Who gives whom which role where. Mentors have theirs from the gate that they pass, not from here.
 */
export const roles: [giver: string, person: string, role: Role, organisation: string, place?: string][] = [
  ['programme-admin', 'programme-admin-2', 'programme_admin', 'authority', 'country'],
  ['programme-admin', 'item-author', 'item_author', 'authority'],
  ['programme-admin', 'item-reviewer', 'moderator', 'authority'],
  ['programme-admin', 'centre-manager', 'centre_manager', 'aftab'],
  ['programme-admin', 'other-centre-manager', 'centre_manager', 'badgir'],
  ['programme-admin', 'lending-officer', 'assessment_officer', 'arghavan'],
  ['programme-admin', 'operator-manager', 'operator_manager', 'rah-roshan'],
  ['programme-admin', 'operator-manager-2', 'operator_manager', 'rah-roshan'],
  ['programme-admin', 'other-operator-manager', 'operator_manager', 'daneh'],
  ['centre-manager', 'assessment-officer', 'assessment_officer', 'aftab'],
  ['centre-manager', 'trainer', 'trainer', 'aftab'],
  ['centre-manager', 'trainer-2', 'trainer', 'aftab'],
  ['centre-manager', 'assessor-1', 'assessor', 'aftab'],
  ['centre-manager', 'assessor-2', 'assessor', 'aftab'],
  ['centre-manager', 'marker', 'marker', 'aftab'],
  ['centre-manager', 'marker-2', 'marker', 'aftab'],
  ['other-centre-manager', 'other-trainer', 'trainer', 'badgir'],
  ['operator-manager', 'judge', 'guest', 'rah-roshan'],
]

const is = (fa: string, en: string): Text => ({ fa, en })
const trainee = is('کارآموز', 'Trainee')

/** Whom one may look around as, in the order of the list. */
export const faces: [key: string, role: string, title: Text, organisation?: string][] = [
  ['trainee', 'trainee', trainee, 'aftab'],
  ['trainee-passed', 'trainee', is('کارآموز، با گواهینامه', 'Trainee with a certificate'), 'aftab'],
  ['trainee-failed', 'trainee', is('کارآموز، پیش از آزمون دوباره', 'Trainee before a re-sit'), 'aftab'],
  ['candidate-4', 'trainee', is('داوطلب، سر آزمونِ با مراقب', 'Candidate of a supervised exam'), 'aftab'],
  ['trainer', 'trainer', is('مربی', 'Trainer'), 'aftab'],
  ['centre-manager', 'centre_manager', is('مدیر مرکز', 'Centre manager'), 'aftab'],
  ['assessment-officer', 'assessment_officer', is('مسئول سنجش', 'Assessment officer'), 'aftab'],
  ['assessor-1', 'assessor', is('آزمونگر', 'Assessor'), 'aftab'],
  ['assessor-2', 'assessor', is('آزمونگر دوم', 'Second assessor'), 'aftab'],
  ['marker', 'marker', is('مصحح', 'Marker'), 'aftab'],
  ['marker-2', 'marker', is('مصحح دوم', 'Second marker'), 'aftab'],
  ['member', 'member', is('عضو باشگاه', 'Club member'), 'rah-roshan'],
  ['guardian', 'guardian', is('ولی', 'Guardian'), 'rah-roshan'],
  ['guardian-10', 'guardian', is('ولیِ یک کارآموز نوجوان', 'Guardian of a minor trainee'), 'aftab'],
  ['mentor', 'mentor', is('رهبریار', 'Mentor'), 'rah-roshan'],
  ['mentor-applicant', 'mentor_applicant', is('داوطلب رهبریاری', 'Applying to be a mentor'), 'rah-roshan'],
  ['operator-manager', 'operator_manager', is('مدیر مجری', 'Operator manager'), 'rah-roshan'],
  ['judge', 'guest', is('داور', 'Judge'), 'rah-roshan'],
  ['programme-admin', 'programme_admin', is('مدیر برنامه', 'Programme administrator'), 'authority'],
  ['item-author', 'item_author', is('طراح پرسش', 'Question author'), 'authority'],
  ['item-reviewer', 'moderator', is('بازبین پرسش', 'Question reviewer'), 'authority'],
  ['other-centre-manager', 'centre_manager', is('مدیر مرکزی دیگر', 'Manager of another centre'), 'badgir'],
  ['lending-officer', 'assessment_officer', is('مسئول سنجش مرکزی دیگر', 'Assessment officer of another centre'), 'arghavan'],
  ['other-mentor', 'mentor', is('رهبریار مجری دیگر', 'Mentor of another operator'), 'daneh'],
]
