-- Where a registered office may lie outside the United Kingdom (Publications Office of the EU, CC BY 4.0). The islands
-- have no regions: their country is the code.

insert ignore into nuts (code, name) values
  ('IE041', 'Border'),
  ('IE042', 'West'),
  ('IE051', 'Mid-West'),
  ('IE052', 'South-East'),
  ('IE053', 'South-West'),
  ('IE061', 'Dublin'),
  ('IE062', 'Mid-East'),
  ('IE063', 'Midland'),
  ('GG', 'Guernsey'),
  ('IM', 'Isle of Man'),
  ('JE', 'Jersey');
