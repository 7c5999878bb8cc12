-- How many saved answers of a sitting may count: what was saved in time, and what came late and was let count. Volatile, so
-- that within a statement it sees what was committed while that statement waited for the sitting's row.
create function answers_that_count(sitting uuid) returns integer language plpgsql volatile as $$
declare
  number integer;
begin
  select (select count(*) from answer_log join sittings on sittings.id = sitting_id and sittings.sat_on = answer_log.sat_on where sitting_id = sitting)
    + (select count(*) from late_answers join late_answer_rulings on late_answer_rulings.sitting_id = late_answers.sitting_id
        and answer_id = late_answers.id and counts where late_answers.sitting_id = sitting) into number;
  return number;
end $$;
