-- The parts of a record's timeline are told by the query that reads them: asked with a parameter, the view was read whole.
drop view if exists record_part;
