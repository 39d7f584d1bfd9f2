-- Tries at a secret that are counted, and how long to wait for the next.

-- name: throttle_begin
-- A row to lock until the transaction ends: of tries at once each sees those before it counted.
insert into throttle (id, failures, failed_at, retry_at) values (:id, 0, current_timestamp, current_timestamp)
on duplicate key update id = id;

-- name: throttle_wait
select greatest(0, unix_timestamp(retry_at) - unix_timestamp()) as wait from throttle where id = :id for update;

-- name: throttle_count
-- Beyond the free ones each try doubles the wait: 2, 4, 8 seconds, at most 15 minutes. A day without one begins anew.
insert into throttle (id, failures, failed_at, retry_at) values (:id, 1, current_timestamp, current_timestamp)
on duplicate key update
  failures = if(failed_at < current_timestamp - interval 1 day, 1, failures + 1),
  failed_at = current_timestamp,
  retry_at = from_unixtime(unix_timestamp() + if(failures > :free, least(900, 1 << least(failures - :free, 10)), 0));

-- name: throttle_forget
delete from throttle where id = :id;

-- name: throttle_take_back
update throttle set failures = failures - 1, retry_at = current_timestamp where id = :id and failures > 0;

-- name: tidy_throttle
delete from throttle where failed_at < current_timestamp - interval 1 day;

-- name: tidy_devices
-- A browser that has not come for a year has lost its cookie.
delete from device where seen_at < current_timestamp - interval 400 day;
