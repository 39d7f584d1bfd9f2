-- Answers kept across signing in again.

-- name: kept_add
-- Whoever had a session is known; strangers together may leave a thousand an hour.
insert into kept (browser, path, person, sealed)
select :browser, :path, s.person, :sealed
  from (select 1 as one) here left join session s on s.id = :session
 where s.person is not null
    or (select count(*) from kept k where k.person is null and k.kept_at > current_timestamp - interval 1 hour) < 1000
on duplicate key update sealed = values(sealed), person = values(person), kept_at = current_timestamp;

-- name: kept_find
select path, sealed, kept_at from kept
 where browser = :browser and kept_at > current_timestamp - interval 1 day
 order by kept_at desc, path;

-- name: kept_remove
delete from kept where browser = :browser and path = :path;

-- name: tidy_kept
delete from kept where kept_at < current_timestamp - interval 1 day;

-- name: kept_draft_save
replace into draft (person, path, content) values (:person, :path, :content);

-- name: kept_drafts
-- Through the view that knows whose session asks.
select path, content, saved_at from draft_seen where saved_at > current_timestamp - interval 30 day order by saved_at desc, path;

-- name: kept_draft_remove
delete from draft where person = :person and path = :path;

-- name: tidy_drafts
delete from draft where saved_at < current_timestamp - interval 30 day;
