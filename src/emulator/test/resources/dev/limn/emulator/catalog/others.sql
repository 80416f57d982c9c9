Queries as other clients of Query Service send them, in our own words.

--- a notebook's list of data views
select n.nspname as "schema", c.relname as "name",
       case c.relkind when 'r' then 'table' when 'v' then 'view' end as "type",
       pg_catalog.pg_get_userbyid(c.relowner) as "owner"
from pg_catalog.pg_class c
left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'v', '')
  and n.nspname <> 'pg_catalog' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_toast'
  and c.relname not like '%test%'
  and pg_catalog.pg_table_is_visible(c.oid)
order by 1, 2

--- R's list of tables
select table_name from information_schema.tables
where table_schema = any (current_schemas(true)) and table_schema <> 'pg_catalog'

--- R's types
select oid, typname from pg_type

--- SQLAlchemy's first questions
select pg_catalog.version()

--- SQLAlchemy's schema
select current_schema()

--- SQLAlchemy's has_table
select pg_catalog.pg_class.relname
from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_catalog.pg_namespace.oid = pg_catalog.pg_class.relnamespace
where pg_catalog.pg_class.relname = 'luma_midvalues' and pg_catalog.pg_class.relkind = any (array['r', 'v'])
  and pg_catalog.pg_table_is_visible(pg_catalog.pg_class.oid) and pg_catalog.pg_namespace.nspname != 'pg_catalog'

--- Npgsql's types
select ns.nspname, a.typname, a.oid, a.typrelid, a.typbasetype,
       case when pg_proc.proname = 'array_recv' then 'a' else a.typtype end as type,
       case when pg_proc.proname = 'array_recv' then a.typelem when a.typtype = 'r' then rngsubtype else 0 end as elem
from pg_type as a
join pg_namespace as ns on (ns.oid = a.typnamespace)
join pg_proc on pg_proc.oid = a.typreceive
left outer join pg_class as cls on (cls.oid = a.typrelid)
left outer join pg_type as b on (b.oid = a.typelem)
left outer join pg_range on (pg_range.rngtypid = a.oid)
where a.typtype in ('b', 'r', 'e', 'd') or (a.typtype = 'c' and cls.relkind = 'c')
order by 1, 2

--- Npgsql's fields of composite types
select typ.oid, att.attname, att.atttypid
from pg_type as typ
join pg_namespace as ns on (ns.oid = typ.typnamespace)
join pg_class as cls on (cls.oid = typ.typrelid)
join pg_attribute as att on (att.attrelid = typ.typrelid)
where typ.typtype = 'c' and cls.relkind = 'c' and attnum > 0 and not attisdropped
order by typ.typname, att.attnum

--- a list by pg_tables
select schemaname, tablename, tableowner from pg_catalog.pg_tables where schemaname not in ('pg_catalog', 'information_schema')

--- columns by regclass
select attname, format_type(atttypid, atttypmod) from pg_attribute
where attrelid = 'public.luma_midvalues'::regclass and attnum > 0 order by attnum
