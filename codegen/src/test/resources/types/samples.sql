-- Every type that PostgreSQL 13 has, with values at the edge of what it can hold, and types made of such. tables.sql makes
-- tables of them; in between comes what newer versions have.

create schema types;
create schema extension;
set search_path = types, extension;
set lc_monetary = 'C';
set client_min_messages = warning;

create temporary table sample (type text, value text);

insert into sample values
    ('boolean', 'f'), ('boolean', 't'),
    ('"char"', ''), ('"char"', 'a'), ('"char"', '"'), ('"char"', '\'), ('"char"', ' '), ('"char"', '1'),
    ('name', ''), ('name', 'n'), ('name', repeat('n', 63)),
    ('smallint', '-32768'), ('smallint', '32767'), ('smallint', '0'),
    ('integer', '-2147483648'), ('integer', '2147483647'), ('integer', '0'),
    ('bigint', '-9223372036854775808'), ('bigint', '9223372036854775807'), ('bigint', '0'),
    ('oid', '0'), ('oid', '4294967295'),
    ('real', '-Infinity'), ('real', 'Infinity'), ('real', 'NaN'), ('real', '-0'), ('real', '1e-45'), ('real', '3.4028235e+38'),
    ('double precision', '-Infinity'), ('double precision', 'Infinity'), ('double precision', 'NaN'),
    ('double precision', '-0'), ('double precision', '5e-324'), ('double precision', '1.7976931348623157e+308'),
    ('numeric', 'NaN'), ('numeric', '0'), ('numeric', '1.50'), ('numeric', '-' || repeat('9', 1000) || '.' || repeat('9', 1000)),
    ('numeric(10,2)', 'NaN'), ('numeric(10,2)', '99999999.99'), ('numeric(10,2)', '0'),
    ('numeric(18)', 'NaN'), ('numeric(18)', '999999999999999999'), ('numeric(18)', '0'),
    ('money', '-92233720368547758.08'), ('money', '92233720368547758.07'), ('money', '0'), ('money', '1234.5'),
    ('text', ''), ('text', E' "\\{},;()NULL\'\n\t\u00e9\u65e5 '), ('text', 'NULL'), ('text', 'text'),
    ('varchar', ''), ('varchar', 'v'), ('varchar(5)', ''), ('varchar(5)', '"\,{}'),
    ('char(5)', ''), ('char(5)', 'abcde'), ('char(5)', 'a'), ('bpchar', ''), ('bpchar', 'b '),
    ('bytea', ''), ('bytea', '\x00'), ('bytea', '\x00ff5c22'),
    ('bit', '0'), ('bit', '1'), ('bit(3)', '101'), ('bit(3)', '000'),
    ('bit varying', ''), ('bit varying', '0'), ('bit varying', repeat('10', 100)), ('bit varying(5)', ''), ('bit varying(5)', '10101'),
    ('date', '-infinity'), ('date', 'infinity'), ('date', '4713-01-01 BC'), ('date', '5874897-12-31'),
    ('date', '0001-12-31 BC'), ('date', '0001-01-01'), ('date', '1582-10-10'), ('date', '2024-02-29'), ('date', '10000-01-01'),
    ('time', '00:00'), ('time', '24:00:00'), ('time', '23:59:59.999999'), ('time', '12:34:56.789'), ('time(0)', '24:00:00'), ('time(0)', '12:34:56'),
    ('timetz', '00:00:00+15:59:59'), ('timetz', '24:00:00-15:59:59'), ('timetz', '24:00:00+00'), ('timetz', '12:34:56.789012+05:30'),
    ('timetz(3)', '12:34:56.789-03'), ('timetz(3)', '24:00:00+01'),
    ('timestamp', '-infinity'), ('timestamp', 'infinity'), ('timestamp', '4713-01-01 00:00:00 BC'),
    ('timestamp', '294276-12-31 23:59:59.999999'), ('timestamp', '0044-03-15 12:00:00 BC'), ('timestamp', '2024-02-29 12:34:56.789'),
    ('timestamp', '10000-01-01 00:00:00'), ('timestamp', '1582-10-10 00:00:00'),
    ('timestamp(3)', '-infinity'), ('timestamp(3)', '2024-02-29 12:34:56.789'),
    ('timestamptz', '-infinity'), ('timestamptz', 'infinity'), ('timestamptz', '4713-01-01 00:00:00+00 BC'),
    ('timestamptz', '294276-12-31 23:59:59.999999+00'), ('timestamptz', '0044-03-15 12:00:00+00 BC'),
    ('timestamptz', '2024-02-29 12:34:56.789+05:30'), ('timestamptz', '10000-01-01 00:00:00+00'), ('timestamptz', '1800-01-01 00:00:00+00'),
    ('timestamptz(0)', 'infinity'), ('timestamptz(0)', '2024-02-29 12:34:56+00'),
    ('interval', '0'), ('interval', '1 year 2 mons 3 days 04:05:06.789'), ('interval', '-1 year 2 days -03:00:00.000001'),
    ('interval', '1 mon -1 day'), ('interval', '-178000000 years'), ('interval', '178000000 years'), ('interval', '2147483647 days'),
    ('interval', '596523:14:07.999999'),
    ('interval', '00:00:00.000001'), ('interval', '-00:00:00.5'),
    ('interval day to second', '3 days 04:05:06.789'), ('interval day to second', '-3 days -04:05:06.789'),
    ('interval year to month', '1 year 2 mons'), ('interval year to month', '-1 year -2 mons'),
    ('uuid', '00000000-0000-0000-0000-000000000000'), ('uuid', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
    ('json', 'null'), ('json', '""'), ('json', '{}'), ('json', '{"a": [1, 2.50, "\"\\"], "a": "{,}"}'), ('json', '1e1000'),
    ('jsonb', 'null'), ('jsonb', '""'), ('jsonb', '{}'), ('jsonb', '{"a": [1, 2.50, "\"\\{,}"]}'),
    ('jsonpath', '$'), ('jsonpath', 'strict $."a"[*]?(@ > 1)'),
    ('xml', ''), ('xml', '<a b="c">d, "e" &amp; {f}</a>'), ('xml', 'text<b/><c/>'),
    ('inet', '0.0.0.0'), ('inet', '255.255.255.255/0'), ('inet', '192.168.1.5/24'), ('inet', '::'), ('inet', 'fe80::1/64'),
    ('inet', '::ffff:1.2.3.4'), ('cidr', '0.0.0.0/0'), ('cidr', '10.1.2.0/24'), ('cidr', '2001:db8::/32'), ('cidr', '::1/128'),
    ('macaddr', '00:00:00:00:00:00'), ('macaddr', 'ff:ff:ff:ff:ff:ff'), ('macaddr8', '08:00:2b:01:02:03:04:05'),
    ('point', '(1.5,-2)'), ('point', '(-Infinity,Infinity)'), ('point', '(NaN,0)'),
    ('line', '{1,-1,0}'), ('line', '{1,NaN,Infinity}'), ('lseg', '[(0,0),(1,1)]'), ('lseg', '[(NaN,0),(Infinity,1)]'),
    ('box', '(1,1),(0,0)'), ('box', '(Infinity,NaN),(0,-Infinity)'),
    ('path', '[(0,0),(1,1)]'), ('path', '((0,0),(1,1))'), ('path', '((Infinity,NaN))'),
    ('polygon', '((0,0),(1,1),(1,0))'), ('polygon', '((Infinity,NaN))'), ('circle', '<(0,0),0>'), ('circle', '<(1,NaN),Infinity>'),
    ('tsvector', ''), ('tsvector', '''a'':1A ''b '''' "c'':2'), ('tsquery', ''), ('tsquery', '''a'' & !''b '''' c'':*A'),
    ('int4range', 'empty'), ('int4range', '(,)'), ('int4range', '[1,5)'), ('int4range', '(,5)'), ('int4range', '[5,)'), ('int4range', '[-2147483648,2147483647)'),
    ('int8range', 'empty'), ('int8range', '(,)'), ('int8range', '[1,5)'), ('int8range', '[-9223372036854775808,9223372036854775807)'),
    ('numrange', 'empty'), ('numrange', '(,)'), ('numrange', '(1.5,2.50]'), ('numrange', '[1,NaN]'), ('numrange', '[0,)'),
    ('tsrange', 'empty'), ('tsrange', '(,)'), ('tsrange', '["2024-01-01 00:00:00","2024-02-29 12:34:56.789")'), ('tsrange', '[-infinity,infinity]'),
    ('tsrange', '["4713-01-01 00:00:00 BC","294276-12-31 23:59:59.999999")'), ('tsrange', '(,"2024-01-01 00:00:00"]'),
    ('tstzrange', 'empty'), ('tstzrange', '(,)'), ('tstzrange', '["2024-01-01 00:00:00+00","2024-02-29 12:34:56.789+00")'), ('tstzrange', '[-infinity,infinity]'),
    ('tstzrange', '["4713-01-01 00:00:00+00 BC","294276-12-31 23:59:59.999999+00")'),
    ('daterange', 'empty'), ('daterange', '(,)'), ('daterange', '[2024-01-01,2024-02-29)'), ('daterange', '[-infinity,infinity]'),
    ('daterange', '["4713-01-01 BC",5874897-12-31)'), ('daterange', '[2024-01-01,)'),
    ('regclass', '-'), ('regclass', 'pg_class'), ('regtype', '-'), ('regtype', 'integer'), ('regtype', '"char"'), ('regproc', 'now'),
    ('regprocedure', 'now()'), ('regoper', '#-'), ('regoperator', '+(integer,integer)'), ('regrole', 'postgres'),
    ('regnamespace', 'pg_catalog'), ('regconfig', 'simple'), ('regdictionary', 'simple'), ('regcollation', '"C"'),
    ('pg_lsn', '0/0'), ('pg_lsn', 'FFFFFFFF/FFFFFFFF'), ('txid_snapshot', '10:20:10,14,15'), ('pg_snapshot', '10:20:10,14,15'),
    ('xid', '0'), ('xid', '4294967295'), ('xid8', '0'), ('xid8', '18446744073709551615'), ('cid', '0'), ('cid', '4294967295'),
    ('tid', '(0,0)'), ('tid', '(4294967295,65535)'), ('refcursor', ''), ('refcursor', '<unnamed portal 1>'),
    ('int2vector', ''), ('int2vector', '1 -2 3'), ('oidvector', ''), ('oidvector', '0 4294967295'),
    ('aclitem', '=r/postgres'), ('aclitem', 'postgres=arwdDxt/postgres');

-- What the user has made, and what extensions bring.
create type mood as enum ('', 'ok', 'NULL', 'a "quoted", {brace} \', 'class');
create type floatrange as range (subtype = float8);
create type textrange as range (subtype = text, collation = "C");
create type inner_type as (
    i integer, t text, f double precision, n numeric, m mood, b bytea, d date, s timestamp, z timestamptz, r int4range,
    money money, c "char", v interval, is_ integer[], ts text[], j jsonb, x xml, bits bit(3), nm name, u uuid, bo boolean,
    tm time, tz timetz, ip inet, mac macaddr, o oid, p point, dr daterange
);
create domain inner_domain as inner_type;
create type outer_type as (
    before text, one inner_type, many inner_type[], domain inner_domain, domains inner_domain[], moods mood[], after text
);
create type deepest as (o outer_type, os outer_type[]);
create type single as (value text);
create type nothing as ();
create table kept (id integer primary key, gone integer, note text, one single, moods mood[]);
alter table kept drop column gone;
create domain mood_domain as mood;
create domain positive as integer check (value > 0);
create domain small as positive check (value < 100);
create domain smaller as small not null default 1 check (value < 10);
create domain positives as positive[] check (array_length(value, 1) < 5);
create domain more_positives as positives;
create domain code as varchar(5) default 'x';
create domain codes as varchar(5)[];
create domain price as numeric(10,2);
create domain prices as numeric(10,2)[];

insert into sample select 'mood', m::text from unnest(enum_range(null::mood)) m;
insert into sample values
    ('mood_domain', 'ok'), ('mood_domain', ''),
    ('floatrange', 'empty'), ('floatrange', '(,)'), ('floatrange', '[-Infinity,NaN]'), ('floatrange', '[1.5,2)'),
    ('textrange', 'empty'), ('textrange', '(,)'), ('textrange', '["",""]'), ('textrange', '["a,""\\","b )"]'),
    ('positive', '2147483647'), ('small', '99'), ('positives', '{}'), ('positives', '{1,2}'), ('more_positives', '{3}'),
    ('code', ''), ('code', '"\,{}'), ('codes', '{"","\"\\,{}"}'), ('price', 'NaN'), ('price', '-99999999.99'), ('prices', '{NaN,0.10}'),
    ('inner_type', '()' ), ('inner_type', (select '(' || repeat(',', 27) || ')')),
    ('inner_domain', (select '(' || repeat(',', 27) || ')')),
    ('single', '()'), ('single', '("")'), ('single', '(" "",\\()")'), ('nothing', '()'),
    ('kept', '(,,,)'), ('kept', '(1,"","("""")","{"""",ok}")');
delete from sample where (type, value) = ('inner_type', '()');
insert into sample
select type, format('(%s)', string_agg(part, ',')) from (values ('inner_type'), ('inner_domain')) types (type),
    (values
        (1, '2147483647'), (2, '" "",\\(){}"'), (3, 'NaN'), (4, 'NaN'), (5, '"a ""quoted"", {brace} \\"'), (6, '"\\x00ff5c22"'), (7, 'infinity'),
        (8, '"4713-01-01 00:00:00 BC"'), (9, 'infinity'), (10, '"[1,5)"'), (11, '"$1,234.50"'), (12, 'a'), (13, '"1 mon -1 day"'),
        (14, '"{1,NULL,2}"'), (15, '"{"""",""\\""\\\\,"",NULL}"'), (16, '"{""a"": [1, ""b,""]}"'), (17, '"<a b=""c"">d</a>"'), (18, '101'), (19, 'n'),
        (20, '00000000-0000-0000-0000-000000000000'), (21, 't'), (22, '24:00:00'), (23, '24:00:00-15:59:59'), (24, '::1/64'),
        (25, '08:00:2b:01:02:03'), (26, '4294967295'), (27, '"(1,NaN)"'), (28, '"[-infinity,infinity]"')
    ) parts (place, part) group by type;
insert into sample
select type, format('(%s)', string_agg(part, ',')) from (values ('inner_type'), ('inner_domain')) types (type),
    (values
        (1, '1'), (2, 'text'), (3, '1.5'), (4, '2.50'), (5, 'ok'), (6, '"\\x01"'), (7, '2024-02-29'),
        (8, '"2024-02-29 12:34:56.789"'), (9, '"2024-02-29 12:34:56+00"'), (10, '"[1,5)"'), (11, '$1.50'), (12, 'a'), (13, '"1 mon"'),
        (14, '"{1,2}"'), (15, '"{a,b}"'), (16, '"{}"'), (17, '<a/>'), (18, '101'), (19, 'n'),
        (20, '00000000-0000-0000-0000-000000000000'), (21, 'f'), (22, '12:34:56'), (23, '12:34:56+01'), (24, '10.0.0.1'),
        (25, '08:00:2b:01:02:03'), (26, '1'), (27, '"(1,2)"'), (28, '"[2024-01-01,2024-02-29)"')
    ) parts (place, part) group by type;
insert into sample
select type, format('(%s)', string_agg(part, ',' order by place)) from (values ('outer_type')) types (type),
    (select 1 place, 'before' part
    union all select 2, '"' || replace(replace(value, '\', '\\'), '"', '""') || '"' from sample where type = 'inner_type' and value like '(1,%'
    union all select 3, '"' || replace(replace(array[value, value, null]::text, '\', '\\'), '"', '""') || '"' from sample where type = 'inner_type' and value like '(1,%'
    union all select 4, '"' || replace(replace(value, '\', '\\'), '"', '""') || '"' from sample where type = 'inner_type' and value like '(1,%'
    union all select 5, '{}'
    union all select 6, '"{ok,NULL}"'
    union all select 7, 'after') parts group by type;
insert into sample values ('outer_type', '(,,,,,,)'), ('deepest', '(,)');
insert into sample select 'deepest', row(value::outer_type, array[value, null]::outer_type[])::deepest::text from sample where type = 'outer_type' and value like '(before%';

do $$
declare
    name text;
begin
    foreach name in array array['citext', 'hstore', 'ltree', 'cube', 'seg', 'isn', 'lo', 'intarray'] loop
        execute format('create extension %I schema extension', name);
    end loop;
end $$;
insert into sample values
    ('citext', ''), ('citext', 'Text'), ('hstore', ''), ('hstore', '"a"=>NULL, "b "=>"\"c,"'), ('ltree', ''), ('ltree', 'a.b.c'),
    ('lquery', '*.a|b.*'), ('ltxtquery', 'a & b'), ('cube', '(1, 2),(3, NaN)'), ('seg', '1 .. 2'), ('isbn13', '978-0-393-04002-9'),
    ('lo', '4294967295'), ('query_int', '1 & !2');
