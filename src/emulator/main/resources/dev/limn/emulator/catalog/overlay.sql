-- What clients see instead of pg_catalog. The emulator's own objects have oids that PostgreSQL gave, from 16384 on;
-- what is mirrored gets oids from 100000 on. So each view leaves out what lies between.

create schema qs_catalog;
grant usage on schema qs_catalog to public;
create schema qs_information_schema;
grant usage on schema qs_information_schema to public;

-- Mirrored rows of pg_class, pg_attribute, pg_type and pg_namespace are copies of these but for what differs.
create type qs_catalog.prototype as ();
create table qs_catalog.prototype_table (sample text);

-- A flattened column is named by its path, and PostgreSQL keeps 63 bytes of a name.
create table qs_catalog.long_name (attrelid oid, attnum int2, attname text, primary key (attrelid, attnum));

alter schema public owner to postgres;
drop extension plpgsql;

-- Replaced in each database by what it is to be called.
create function qs_catalog.current_database() returns name language sql stable
  return pg_catalog.current_database();
create function qs_catalog.current_catalog() returns name language sql stable
  return qs_catalog.current_database();

-- That the server calls itself 0.1.0 is documented, for psql's banner; the text of version() is inferred from it.
create function qs_catalog.version() returns text language sql stable
  return 'PostgreSQL 0.1.0';

create function qs_catalog.current_setting(name text, missing_ok boolean default false) returns text language sql stable
  return case lower(name)
    when 'server_version' then '0.1.0'
    when 'server_version_num' then '100'
    else pg_catalog.current_setting(name, missing_ok)
  end;

-- As the writing queries and the nested data pages print \d.
create function qs_catalog.format_type(type oid, modifier integer) returns text language sql stable
  return replace(pg_catalog.format_type(type, modifier), 'timestamp without time zone', 'timestamp');

-- Who sees a table may read it, though nobody can read the mirror of it.
create function qs_catalog.has_table_privilege(text, text) returns boolean language sql stable return true;
create function qs_catalog.has_table_privilege(oid, text) returns boolean language sql stable return true;
create function qs_catalog.has_table_privilege(name, text, text) returns boolean language sql stable return true;
create function qs_catalog.has_table_privilege(name, oid, text) returns boolean language sql stable return true;
create function qs_catalog.has_schema_privilege(text, text) returns boolean language sql stable return true;
create function qs_catalog.has_schema_privilege(oid, text) returns boolean language sql stable return true;
create function qs_catalog.has_schema_privilege(name, text, text) returns boolean language sql stable return true;
create function qs_catalog.has_schema_privilege(name, oid, text) returns boolean language sql stable return true;
create function qs_catalog.has_database_privilege(text, text) returns boolean language sql stable return true;
create function qs_catalog.has_database_privilege(oid, text) returns boolean language sql stable return true;
create function qs_catalog.has_database_privilege(name, text, text) returns boolean language sql stable return true;
create function qs_catalog.has_database_privilege(name, oid, text) returns boolean language sql stable return true;
create function qs_catalog.pg_database_size(name) returns bigint language sql stable
  return pg_catalog.pg_database_size(pg_catalog.current_database());
create function qs_catalog.pg_database_size(oid) returns bigint language sql stable
  return pg_catalog.pg_database_size(pg_catalog.current_database());

-- What a view selects is not mirrored.
create function qs_catalog.pg_get_viewdef(oid) returns text language sql stable
  return nullif(pg_catalog.pg_get_viewdef($1), 'Not a view');
create function qs_catalog.pg_get_viewdef(oid, boolean) returns text language sql stable
  return nullif(pg_catalog.pg_get_viewdef($1, $2), 'Not a view');
create function qs_catalog.pg_get_viewdef(text) returns text language sql stable
  return nullif(pg_catalog.pg_get_viewdef($1::regclass), 'Not a view');
create function qs_catalog.pg_get_viewdef(text, boolean) returns text language sql stable
  return nullif(pg_catalog.pg_get_viewdef($1::regclass, $2), 'Not a view');

create view qs_catalog.pg_namespace as
  select n.*, n.tableoid, n.xmin from pg_catalog.pg_namespace n
  where n.oid < 16384 or n.oid >= 100000;

create view qs_catalog.pg_class as
  select c.*,
    0::int2 as reltriggers, 0::int2 as relukeys, 0::int2 as relfkeys, 0::int2 as relrefs, 0::oid as reltoastidxid,
    false as relhasoids, false as relhaspkey, c.tableoid, c.xmin
  from pg_catalog.pg_class c
  where c.oid < 16384 or c.oid >= 100000;

create view qs_catalog.pg_attribute as
  select a.attrelid, coalesce(l.attname, a.attname::text) as attname, a.atttypid, a.attlen, a.attnum, a.atttypmod, a.attndims, a.attbyval, a.attalign,
    a.attstorage, a.attcompression, a.attnotnull, a.atthasdef, a.atthasmissing, a.attidentity, a.attgenerated,
    a.attisdropped, a.attislocal, a.attinhcount, a.attcollation, a.attstattarget, a.attacl, a.attoptions,
    a.attfdwoptions, a.attmissingval::text::text[] as attmissingval, -1 as attcacheoff, a.tableoid, a.xmin
  from pg_catalog.pg_attribute a
    left join qs_catalog.long_name l on l.attrelid = a.attrelid and l.attnum = a.attnum
  where a.attrelid < 16384 or a.attrelid >= 100000;

create view qs_catalog.pg_type as
  select t.*, t.tableoid, t.xmin from pg_catalog.pg_type t
  where t.oid < 16384 or t.oid >= 100000;

create view qs_catalog.pg_attrdef as
  select d.*, pg_catalog.pg_get_expr(d.adbin, d.adrelid) as adsrc, d.tableoid from pg_catalog.pg_attrdef d
  where d.adrelid < 16384 or d.adrelid >= 100000;

create view qs_catalog.pg_index as
  select i.*, i.tableoid from pg_catalog.pg_index i
  where i.indrelid < 16384 or i.indrelid >= 100000;

create view qs_catalog.pg_constraint as
  select c.*, pg_catalog.pg_get_expr(c.conbin, c.conrelid) as consrc, c.tableoid from pg_catalog.pg_constraint c
  where c.oid < 16384 or c.oid >= 100000;

create view qs_catalog.pg_proc as
  select p.*, p.prokind = 'a' as proisagg, p.prokind = 'w' as proiswindow, p.tableoid from pg_catalog.pg_proc p
  where p.oid < 16384 or p.oid >= 100000;

create view qs_catalog.pg_rewrite as
  select r.*, r.tableoid from pg_catalog.pg_rewrite r
  where r.ev_class < 16384 or r.ev_class >= 100000;

create view qs_catalog.pg_trigger as
  select t.*, t.tgconstraint <> 0 as tgisconstraint, t.tgname as tgconstrname, t.tableoid from pg_catalog.pg_trigger t
  where t.tgrelid < 16384 or t.tgrelid >= 100000;

create view qs_catalog.pg_tablespace as
  select t.*, ''::text as spclocation, t.tableoid from pg_catalog.pg_tablespace t;

create view qs_catalog.pg_database as
  select d.oid, qs_catalog.current_database() as datname, d.datdba, d.encoding, d.datlocprovider, d.datistemplate,
    d.datallowconn, d.dathasloginevt, d.datconnlimit, d.datfrozenxid, d.datminmxid, d.dattablespace, d.datcollate,
    d.datctype, d.datlocale, d.daticurules, d.datcollversion,
    null::aclitem[] as datacl,
    0::oid as datlastsysoid, null::text[] as datconfig, d.tableoid
  from pg_catalog.pg_database d
  where d.datname = pg_catalog.current_database();

-- Roles are those of all sessions; a client sees the owner, itself and PostgreSQL's own.
create view qs_catalog.pg_roles as
  select r.*, false as rolcatupdate from pg_catalog.pg_roles r
  where r.rolname in ('postgres', session_user) or r.rolname ~ '^pg_';

create view qs_catalog.pg_user as
  select u.* from pg_catalog.pg_user u
  where u.usename in ('postgres', session_user);

create view qs_catalog.pg_settings as
  select s.name,
    case s.name when 'server_version' then '0.1.0' when 'server_version_num' then '100' else s.setting end as setting,
    s.unit, s.category, s.short_desc, s.extra_desc, s.context, s.vartype, s.source, s.min_val, s.max_val, s.enumvals,
    s.boot_val, s.reset_val, null::text as sourcefile, null::integer as sourceline, s.pending_restart
  from pg_catalog.pg_settings s
  where s.category not in ('File Locations', 'Preset Options') or s.vartype <> 'string' or s.name ~ '^server_';

create view qs_catalog.pg_stat_activity as
  select a.* from pg_catalog.pg_stat_activity a where a.pid = pg_catalog.pg_backend_pid();

create view qs_catalog.pg_tables as
  select t.* from pg_catalog.pg_tables t where t.schemaname not in ('qs_catalog', 'qs_information_schema');

create view qs_catalog.pg_views as
  select v.schemaname, v.viewname, v.viewowner, nullif(v.definition, 'Not a view') as definition
  from pg_catalog.pg_views v where v.schemaname not in ('qs_catalog', 'qs_information_schema');

create view qs_catalog.pg_stat_all_tables as
  select s.* from pg_catalog.pg_stat_all_tables s where s.relid < 16384 or s.relid >= 100000;

create view qs_catalog.pg_stat_user_tables as
  select s.* from pg_catalog.pg_stat_user_tables s where s.relid >= 100000;

grant select on all tables in schema qs_catalog to public;
