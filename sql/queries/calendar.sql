-- Days on which councils do not work.

-- name: calendar_holidays
-- Bank holidays of England and Wales about now.
select distinct day
  from holiday
 where nation in ('E', 'W') and day between current_date - interval 1 year and current_date + interval 2 year
 order by day;
