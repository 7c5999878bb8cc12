-- A draft follows its writer into the class they are transferred to.
grant update (enrolment_id) on assignment_drafts to kargah_app;
