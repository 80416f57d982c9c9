-- What PostgreSQL has since version 17.
insert into sample values ('interval', '2562047788:00:54.775807'), ('interval', '-2147483647 mons -2147483648 days -9223372036854775807 us'), ('interval', 'infinity'), ('interval', '-infinity'),
    ('interval day to second', 'infinity'), ('interval year to month', '-infinity');
