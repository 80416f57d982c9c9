-- A table for each type: its column v is of the type, and all others hold the same values in another shape.
-- Alone, in an array and in one of two dimensions; in a domain, a domain over that, an array of the domain, and a domain
-- over an array; in a composite type, and an array of those.
create function pg_temp.make(number bigint, type text, samples text[]) returns void language plpgsql as $$
declare
    slug text := 't' || to_char(number, 'FM000') || '_' || trim('_' from regexp_replace(lower(type), '[^a-z0-9]+', '_', 'g'));
    value text;
begin
    execute format('create domain %I as %s', slug || '_d', type);
    execute format('create domain %I as %I', slug || '_dd', slug || '_d');
    execute format('create domain %I as %s[]', slug || '_da', type);
    execute format('create type %I as (v %s, vs %2$s[])', slug || '_c', type);
    execute format('
        create table %1$I (
            id integer generated always as identity primary key, note text,
            v %2$s, vs %2$s[], matrix %2$s[][], d %3$I, dd %4$I, ds %3$I[], da %5$I, c %6$I, cs %6$I[]
        )', slug, type, slug || '_d', slug || '_dd', slug || '_da', slug || '_c');
    execute format('
        insert into %1$I (note, vs, matrix, ds, da, c, cs) values
            (''null'', null, null, null, null, null, null),
            (''empty'', ''{}'', ''{}'', ''{}'', ''{}'', row(null, ''{}''), ''{}''),
            (''null inside'', ''{NULL}'', array[[null], [null]]::%2$s[][], ''{NULL}'', ''{NULL}'', row(null, null), ''{NULL}'')', slug, type);
    foreach value in array samples loop
        execute format('
            insert into %1$I (note, v, vs, matrix, d, dd, ds, da, c, cs)
            select %5$L, v, array[v]::%2$s[], array[[v, v], [null, v]]::%2$s[], v, v, array[v]::%3$I[], array[v, null]::%2$s[],
                row(v, array[v]::%2$s[])::%4$I, array[row(v, array[v, null]::%2$s[])::%4$I, null]
            from (select %5$L::%2$s v) one', slug, type, slug || '_d', slug || '_c', value);
    end loop;
exception when others then
    raise exception '% %: %', type, value, sqlerrm;
end $$;

do $$
declare
    made record;
begin
    for made in select row_number() over (order by min(ctid)) as number, type, array_agg(value order by ctid) as samples from sample group by type loop
        perform pg_temp.make(made.number, made.type, made.samples);
    end loop;
end $$;

drop table sample;
