-- How long what is kept. Numbers are the programme's to confirm; null days is for as long as the register stands.
create table retention_policies (
  name text primary key check (name ~ '^[a-z][a-z-]+$'),
  days integer check (days > 0),
  title jsonb not null check (is_text(title)),
  confirmed_at timestamptz
);
insert into retention_policies (name, days, title) values
  ('account', null, '{"fa": "تا وقتی حساب هست", "en": "As long as the account"}'),
  ('session', 180, '{"fa": "نشست‌ها و ورودهای ناموفق", "en": "Sessions and failed sign-ins"}'),
  ('code', 7, '{"fa": "کدها و پیوندهای یک‌بارمصرف", "en": "One-time codes and links"}'),
  ('notice', 180, '{"fa": "پیام‌ها", "en": "Messages"}'),
  ('draft', 90, '{"fa": "پیش‌نویس‌ها و گفت‌وگوها، پس از پایان دوره", "en": "Drafts and threads, after the run has ended"}'),
  ('record', 1825, '{"fa": "پذیرش، حضور، کار و نتیجه", "en": "Admission, attendance, work and results"}'),
  ('answer', 730, '{"fa": "پاسخ‌های آزمون", "en": "Answers in exams"}'),
  ('consent', 1825, '{"fa": "رضایت‌ها و گزارش‌های ایمنی", "en": "Consents and concerns"}'),
  ('register', null, '{"fa": "دفتر گواهینامه‌ها؛ همیشگی", "en": "The register of certificates: for ever"}'),
  ('trail', 1825, '{"fa": "ردپای کارها", "en": "The audit trail"}'),
  ('content', null, '{"fa": "محتوا و تنظیم‌ها؛ دادهٔ هیچ‌کس نیست", "en": "Content and settings: nobody’s data"}');
grant select on retention_policies to kargah_app;
