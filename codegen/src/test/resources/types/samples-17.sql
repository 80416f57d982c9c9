-- What PostgreSQL has since version 17.
insert into sample values ('interval', 'infinity'), ('interval', '-infinity'),
    ('interval day to second', 'infinity'), ('interval year to month', '-infinity');
