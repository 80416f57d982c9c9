create schema shop;
comment on schema shop is 'A shop for artists'' materials, and the web events its customers leave behind.';

create domain shop.email as text
    check (value ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$');
comment on domain shop.email is 'An e-mail address: something, an "@", and a host with a dot in it.';

create type shop.membership as enum ('guest', 'member', 'patron');
comment on type shop.membership is 'How close a customer is to the shop: guest → member → patron.';

create type shop.order_status as enum ('placed', 'paid', 'shipped', 'delivered', 'cancelled');
comment on type shop.order_status is 'Where an order stands; it moves from left to right, or to cancelled.';

create type shop.payment_method as enum ('card', 'invoice', 'voucher');
comment on type shop.payment_method is 'How a customer pays.';

create type shop.event_kind as enum ('page_view', 'search', 'product_view', 'basket_add', 'checkout');
comment on type shop.event_kind is 'What a visitor did on the web site.';

create type shop.address as (
    street text,
    city text,
    postcode text,
    country text
);
comment on type shop.address is 'Where a parcel can go.';
comment on column shop.address.street is 'Street and house number.';
comment on column shop.address.city is 'City or town.';
comment on column shop.address.postcode is 'Postal code, as text: some begin with 0.';
comment on column shop.address.country is 'Country as two capital letters (ISO 3166), e.g. "NL".';
