-- What every transaction begins with.

-- name: transaction_begun
-- The clock of the transaction; and whose session the views of sealed bids and children answer to.
select current_timestamp(6) as now, length(@session := :session) as known;

-- name: clock_set
-- Tests and the loading of the demo only: a production server refuses it (secure_timestamp).
set timestamp = cast(:seconds as decimal(20, 6));

-- name: clock_at
set timestamp = unix_timestamp(:moment) + :seconds;
