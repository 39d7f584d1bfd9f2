-- Files: one row, and their bytes in pieces of 1 MiB.

-- name: upload_start
insert into upload (name, type, size, digest, person)
values (:name, :type, :size, :digest, :person);

-- name: upload_part
insert into upload_part (upload, position, content) values (:upload, :position, :content);

-- name: upload_finish
update upload set state = 'clean' where id = :upload and state = 'arriving';

-- name: upload_find
select name, type, size from upload where id = :upload and state = 'clean';

-- name: upload_pieces
select content from upload_part where upload = :upload order by position;
