import type { OrganisationKind } from '~/people/organisations/organisation'

type NewOrganisation = {
  key: string; code: string; kind: OrganisationKind; fa: string; en: string; province: string; county: string; help: string
}

/** Somebody of the demo: key, given and family names, e-mail without its domain, born, gender. Phones and IDs follow the order. */
export type Actor = {
  key: string
  fa: [given: string, family: string]
  en: string
  born: string
  gender: 'woman' | 'man'
  province?: string
}

const woman = (key: string, given: string, family: string, en: string, born: string, province?: string): Actor =>
  ({ key, fa: [given, family], en, born, gender: 'woman', province })
const man = (key: string, given: string, family: string, en: string, born: string, province?: string): Actor =>
  ({ ...woman(key, given, family, en, born, province), gender: 'man' })

// The first seven are those of the demonstration data; their phones and IDs must come out as they stand there.
export const adults: Actor[] = [
  woman('centre-manager', 'نرگس', 'نمونه‌پور', 'Narges Nemunepour', '1981-06-02'),
  man('trainer', 'کاوه', 'آزمایشی', 'Kaveh Azmayeshi', '1986-01-22'),
  man('assessor-1', 'بهروز', 'فرضیان', 'Behruz Farzian', '1979-09-16'),
  woman('assessor-2', 'شیرین', 'خیالی', 'Shirin Khiali', '1987-04-19'),
  woman('mentor', 'الهام', 'مثال‌زاده', 'Elham Mesalzadeh', '1993-12-05'),
  man('trainee', 'یونس', 'نمایشی', 'Yunes Namayeshi', '2002-04-28'),
  woman('trainee-passed', 'ژاله', 'پنداری', 'Zhaleh Pendari', '2000-03-19'),
  man('trainee-failed', 'آرمان', 'گمان‌پرور', 'Arman Gomanparvar', '1999-11-30'),
  woman('assessment-officer', 'مینا', 'نمادین', 'Mina Namadin', '1984-02-14'),
  man('mentor-applicant', 'سامان', 'انگاشته', 'Saman Engashteh', '1996-07-07'),
  woman('operator-manager', 'پروانه', 'راه‌نما', 'Parvaneh Rahnama', '1978-10-11'),
  man('operator-manager-2', 'کامران', 'روشن‌نما', 'Kamran Roshannama', '1983-05-25'),
  man('judge', 'فرهاد', 'داورنما', 'Farhad Davarnama', '1971-08-30'),
  man('programme-admin', 'بهمن', 'برنامه‌دان', 'Bahman Barnamedan', '1975-01-10'),
  woman('programme-admin-2', 'لیلا', 'نمونه‌یار', 'Leila Nemuneyar', '1982-12-21'),
  woman('other-centre-manager', 'طاهره', 'بادگیری', 'Tahereh Badgiri', '1980-03-03', 'yazd'),
  man('other-trainer', 'محسن', 'خیال‌باف', 'Mohsen Khialbaf', '1985-09-09', 'yazd'),
  man('other-mentor', 'آیدین', 'دانه‌کار', 'Aydin Danehkar', '1992-06-18', 'golestan'),
  woman('other-operator-manager', 'آی‌ناز', 'دانه‌پرور', 'Aynaz Danehparvar', '1986-08-02', 'golestan'),
  man('other-trainee', 'وحید', 'کویرنما', 'Vahid Kavirnama', '2001-05-16', 'yazd'),
  man('trainer-2', 'جمشید', 'ابزارنما', 'Jamshid Abzarnama', '1977-11-27'),
  man('class-1', 'سعید', 'فرض‌پور', 'Saeed Farzpour', '2003-01-15'),
  woman('class-2', 'مهسا', 'نمونه‌خواه', 'Mahsa Nemunekhah', '2001-09-04'),
  man('class-3', 'امید', 'پندارنیا', 'Omid Pendarnia', '1998-12-12'),
  woman('class-4', 'نسترن', 'خیال‌دوست', 'Nastaran Khialdust', '2004-02-20'),
  man('class-5', 'حامد', 'مثالی', 'Hamed Mesali', '1995-07-29'),
  woman('class-6', 'سارا', 'نمایش‌زاده', 'Sara Namayeshzadeh', '2002-10-08'),
  man('class-7', 'پویا', 'آزمون‌پور', 'Pouya Azmounpour', '2000-06-01'),
  woman('class-8', 'راضیه', 'انگارنیا', 'Raziyeh Engarnia', '1997-03-26'),
  man('class-9', 'میلاد', 'گمانی', 'Milad Gomani', '2003-08-17'),
  woman('item-author', 'پریسا', 'پرسش‌نما', 'Parisa Porseshnama', '1985-03-08'),
  man('item-reviewer', 'داریوش', 'بازنگر', 'Dariush Baznegar', '1974-10-19'),
  woman('marker', 'گلرخ', 'برگه‌خوان', 'Golrokh Bargehkhan', '1988-05-12'),
  man('marker-2', 'کیوان', 'پنداریان', 'Keyvan Pendarian', '1976-01-30'),
  woman('lending-officer', 'ترانه', 'ارغوانی‌نما', 'Taraneh Arghavaninama', '1987-02-11'),
  man('worker', 'منصور', 'کارنما', 'Mansour Karnama', '1990-04-09'),
]

/** Who learnt at work and comes to the exam with an invigilator. */
export const candidates: Actor[] = [
  woman('candidate-1', 'هانیه', 'داوطلب‌نما', 'Hanieh Davtalabnama', '1999-05-23'),
  man('candidate-2', 'رضا', 'کوشانما', 'Reza Kushanama', '1996-11-09'),
  woman('candidate-3', 'فریبا', 'آزمون‌نما', 'Fariba Azmounnama', '1994-08-14'),
  man('candidate-4', 'نوید', 'مثالیان', 'Navid Mesalian', '2001-02-02'),
  woman('candidate-5', 'شهره', 'گمان‌خواه', 'Shohreh Gomankhah', '1992-12-30'),
]

type Child = Actor & { username: string; guardian: { fa: string; en: string; relation: 'mother' | 'father' } }

const child = (actor: Actor, username: string, guardian: [fa: string, en: string, relation: 'mother' | 'father']): Child =>
  ({ ...actor, username, guardian: { fa: guardian[0], en: guardian[1], relation: guardian[2] } })

// Fifteen to seventeen on the seeding day: their birthdays are days before it.
const ago = (years: number, days: number) => String(Math.round(years * 365.25) + days)

/** Members of «راه روشن», and of the other operator «دانه»; each guardian's key is the child's with its beginning changed. */
export const members: Child[] = [
  child(woman('member', 'آیدا', 'نمونه‌دوست', 'Aida Nemunedust', ago(16, 107)), 'aida', ['مریم نمونه‌دوست', 'Maryam Nemunedust', 'mother']),
  child(woman('member-2', 'باران', 'فرضی', 'Baran Farzi', ago(15, 40)), 'baran', ['رضا فرضی', 'Reza Farzi', 'father']),
  child(woman('member-3', 'تینا', 'پنداشته', 'Tina Pendashteh', ago(16, 210)), 'tina', ['زهرا پنداشته', 'Zahra Pendashteh', 'mother']),
  child(woman('member-4', 'درسا', 'خیال‌انگیز', 'Dorsa Khialangiz', ago(15, 300)), 'dorsa', ['ناهید خیال‌انگیز', 'Nahid Khialangiz', 'mother']),
  child(woman('member-5', 'رها', 'نمادپور', 'Raha Namadpour', ago(17, 20)), 'raha', ['اکبر نمادپور', 'Akbar Namadpour', 'father']),
  child(woman('member-6', 'سوگند', 'مثال‌پور', 'Sogand Mesalpour', ago(16, 5)), 'sogand', ['فاطمه مثال‌پور', 'Fatemeh Mesalpour', 'mother']),
  child(woman('member-7', 'هستی', 'نمونه‌فر', 'Hasti Nemunefar', ago(15, 150)), 'hasti', ['علی نمونه‌فر', 'Ali Nemunefar', 'father']),
  child(woman('member-8', 'نیکا', 'انگاره', 'Nika Engareh', ago(16, 280)), 'nika', ['شهلا انگاره', 'Shahla Engareh', 'mother']),
  child(woman('member-9', 'یسنا', 'آزمایش‌پور', 'Yasna Azmayeshpour', ago(15, 90)), 'yasna', ['حمید آزمایش‌پور', 'Hamid Azmayeshpour', 'father']),
  child(woman('member-10', 'مانا', 'گمان‌فر', 'Mana Gomanfar', ago(17, 60)), 'mana', ['سیمین گمان‌فر', 'Simin Gomanfar', 'mother']),
]

export const otherMembers: Child[] = [
  child(man('other-member-1', 'آرتین', 'دانه‌گر', 'Artin Danehgar', ago(14, 30)), 'artin', ['گل‌بی‌بی دانه‌گر', 'Golbibi Danehgar', 'mother']),
  child(man('other-member-2', 'بردیا', 'فرض‌یار', 'Bardia Farzyar', ago(13, 200)), 'bardia', ['یاشار فرض‌یار', 'Yashar Farzyar', 'father']),
  child(man('other-member-3', 'پارسا', 'نمونه‌گر', 'Parsa Nemunegar', ago(14, 260)), 'parsa', ['سولماز نمونه‌گر', 'Solmaz Nemunegar', 'mother']),
  child(man('other-member-4', 'سپهر', 'پندارگر', 'Sepehr Pendargar', ago(13, 80)), 'sepehr', ['عطا پندارگر', 'Ata Pendargar', 'father']),
  child(man('other-member-5', 'کیان', 'خیال‌گر', 'Kian Khialgar', ago(14, 120)), 'kian', ['آناهیتا خیال‌گر', 'Anahita Khialgar', 'mother']),
]

const DEMO_HELP = 'شنبه تا چهارشنبه، ۸ تا ۱۵؛ تلفن نمونه: ۰۹۷۰۰۰۰۰۱۰۰'

/** Everything that could be mistaken for a real place is called «نمونه». */
export const organisations: NewOrganisation[] = [
  { key: 'aftab', code: 'NM-TEH-01', kind: 'public_centre', fa: 'مرکز نمونهٔ آموزش مهارت آفتاب', en: 'Aftab Demonstration Skills Centre', province: 'tehran', county: 'شهر ری', help: DEMO_HELP },
  { key: 'badgir', code: 'NM-YZD-01', kind: 'private_school', fa: 'آموزشگاه آزاد نمونهٔ بادگیر', en: 'Badgir Demonstration Private School', province: 'yazd', county: 'میبد', help: DEMO_HELP },
  { key: 'arghavan', code: 'NM-TEH-02', kind: 'private_school', fa: 'آموزشگاه آزاد نمونهٔ ارغوان', en: 'Arghavan Demonstration Private School', province: 'tehran', county: 'ورامین', help: DEMO_HELP },
  { key: 'zarivar', code: 'NM-KRD-01', kind: 'public_centre', fa: 'مرکز نمونهٔ آموزش مهارت زریوار', en: 'Zarivar Demonstration Skills Centre', province: 'kurdistan', county: 'مریوان', help: DEMO_HELP },
  { key: 'hamun', code: 'NM-SBL-01', kind: 'mobile_team', fa: 'تیم سیار نمونهٔ هامون', en: 'Hamun Demonstration Mobile Team', province: 'sistan-baluchestan', county: 'زابل', help: DEMO_HELP },
  { key: 'sahand', code: 'NM-EAZ-01', kind: 'in_plant_centre', fa: 'مرکز جوار کارگاهی نمونهٔ سهند', en: 'Sahand Demonstration In-plant Centre', province: 'east-azerbaijan', county: 'تبریز', help: DEMO_HELP },
  { key: 'rah-roshan', code: 'NM-OPR-TEH', kind: 'club_operator', fa: 'مؤسسهٔ نمونهٔ راه روشن', en: 'Rah-e Roshan Demonstration Institute', province: 'tehran', county: 'تهران', help: DEMO_HELP },
  { key: 'daneh', code: 'NM-OPR-GLS', kind: 'club_operator', fa: 'مؤسسهٔ نمونهٔ دانه', en: 'Daneh Demonstration Institute', province: 'golestan', county: 'گنبد کاووس', help: DEMO_HELP },
  { key: 'mowj', code: 'NM-OPR-BUS', kind: 'club_operator', fa: 'مؤسسهٔ نمونهٔ موج', en: 'Mowj Demonstration Institute', province: 'bushehr', county: 'بوشهر', help: DEMO_HELP },
  { key: 'authority', code: 'NM-AUTH', kind: 'authority', fa: 'برنامهٔ ملی نمونه', en: 'Demonstration National Programme', province: 'tehran', county: 'تهران', help: DEMO_HELP },
]
