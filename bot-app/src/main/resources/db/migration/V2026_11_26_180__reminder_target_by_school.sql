-- Whether a school was told by a run is asked for each of its steps.
create index reminder_target_by_school on reminder_target (district_id, run_id, school_id);
