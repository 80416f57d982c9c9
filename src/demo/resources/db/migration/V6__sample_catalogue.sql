-- The same rows on every server and every day: no random(), no now(); what varies, varies with the row's number.
insert into shop.category (id, parent_id, name) values
    (1, null, 'Drawing'),
    (2, null, 'Painting'),
    (3, null, 'Paper & Board'),
    (4, null, 'Studio'),
    (5, 1, 'Pencils'),
    (6, 1, 'Charcoal & Pastel'),
    (7, 1, 'Ink & Pens'),
    (8, 2, 'Watercolour'),
    (9, 2, 'Oil'),
    (10, 2, 'Acrylic'),
    (11, 2, 'Brushes'),
    (12, 3, 'Sketchbooks'),
    (13, 3, 'Sheets'),
    (14, 3, 'Canvas'),
    (15, 4, 'Easels'),
    (16, 4, 'Storage'),
    (17, 5, 'Graphite'),
    (18, 5, 'Coloured');
select setval(pg_get_serial_sequence('shop.category', 'id'), 18);

with listed (position, sku, name, price, categories, tags, sizes, details) as (
    values
    (1, 'PEN-001', 'Graphite pencil HB', 1.40, array[17], array['graphite', 'school'], null::int[], '{"hardness": "HB"}'),
    (2, 'PEN-002', 'Graphite pencil 4B', 1.40, array[17], array['graphite', 'soft'], null, '{"hardness": "4B"}'),
    (3, 'PEN-003', 'Graphite pencils, tin of 12', 16.90, array[17], array['graphite', 'set', 'gift'], null, '{"pieces": 12}'),
    (4, 'PEN-004', 'Water-soluble graphite', 2.85, array[17, 8], array['graphite', 'water'], null, '{"hardness": "6B"}'),
    (5, 'PEN-005', 'Colour pencil, ultramarine', 2.20, array[18], array['colour'], null, '{"colour": "ultramarine"}'),
    (6, 'PEN-006', 'Colour pencils, box of 24', 48.50, array[18], array['colour', 'set', 'gift'], null, '{"pieces": 24}'),
    (7, 'PEN-007', 'Colour pencils, chest of 72', 149.00, array[18], array['colour', 'set', 'gift'], null, '{"pieces": 72}'),
    (8, 'PEN-008', 'Brass pencil sharpener', 4.75, array[17, 18], array['tool'], null, '{"made_in": "DE"}'),
    (9, 'CHA-001', 'Willow charcoal, 25 sticks', 7.95, array[6], array['charcoal', 'set'], array[3, 6, 9], '{"pieces": 25}'),
    (10, 'CHA-002', 'Compressed charcoal', 2.10, array[6], array['charcoal'], null, '{"hardness": "soft"}'),
    (11, 'CHA-003', 'Soft pastels, box of 30', 54.00, array[6], array['pastel', 'set', 'gift'], null, '{"pieces": 30}'),
    (12, 'CHA-004', 'Kneadable eraser', 1.95, array[6, 17], array['tool'], null, '{"vegan": true}'),
    (13, 'CHA-005', 'Fixative spray', 9.60, array[6], array['spray'], array[150, 400], '{"danger": "flammable"}'),
    (14, 'INK-001', 'India ink', 6.30, array[7], array['ink', 'black'], array[28, 250], '{"colour": "black"}'),
    (15, 'INK-002', 'Sepia ink', 6.80, array[7], array['ink'], array[28], '{"colour": "sepia"}'),
    (16, 'INK-003', 'Dip pen and five nibs', 12.40, array[7], array['pen', 'set', 'gift'], null, '{"pieces": 6}'),
    (17, 'INK-004', 'Fineliner', 2.60, array[7], array['pen', 'black'], array[1, 3, 5, 8], '{"colour": "black"}'),
    (18, 'INK-005', 'Brush pen', 8.20, array[7, 11], array['pen', 'brush'], null, '{"refillable": true}'),
    (19, 'WAT-001', 'Watercolour pan, burnt umber', 5.15, array[8], array['colour', 'water'], null, '{"colour": "umber", "vegan": true}'),
    (20, 'WAT-002', 'Watercolour pan, cobalt blue', 7.90, array[8], array['colour', 'water'], null, '{"colour": "cobalt"}'),
    (21, 'WAT-003', 'Watercolour field box of 12', 39.90, array[8], array['colour', 'water', 'set', 'gift'], null, '{"pieces": 12}'),
    (22, 'WAT-004', 'Masking fluid', 8.75, array[8], array['water', 'tool'], array[45], '{"vegan": false}'),
    (23, 'OIL-001', 'Oil colour, titanium white', 11.20, array[9], array['colour', 'oil'], array[40, 200], '{"colour": "white"}'),
    (24, 'OIL-002', 'Oil colour, yellow ochre', 9.80, array[9], array['colour', 'oil'], array[40], '{"colour": "ochre"}'),
    (25, 'OIL-003', 'Linseed oil', 7.40, array[9], array['oil', 'medium'], array[75, 250, 1000], '{"vegan": true}'),
    (26, 'OIL-004', 'Palette knife', 6.90, array[9, 10], array['tool'], null, '{"made_in": "IT"}'),
    (27, 'ACR-001', 'Acrylic colour, cadmium red', 8.60, array[10], array['colour', 'acrylic'], array[60, 250], '{"colour": "red"}'),
    (28, 'ACR-002', 'Acrylic colour, phthalo green', 7.30, array[10], array['colour', 'acrylic'], array[60, 250], '{"colour": "green"}'),
    (29, 'ACR-003', 'Acrylic starter set', 34.50, array[10], array['colour', 'acrylic', 'set', 'gift'], null, '{"pieces": 10}'),
    (30, 'ACR-004', 'Gesso primer', 13.70, array[10, 14], array['medium'], array[500, 1000], '{"colour": "white"}'),
    (31, 'BRU-001', 'Round brush, sable', 18.30, array[11, 8], array['brush'], array[2, 4, 6, 8], '{"hair": "sable"}'),
    (32, 'BRU-002', 'Round brush, synthetic', 6.40, array[11, 8, 10], array['brush'], array[2, 4, 6, 8, 10], '{"hair": "synthetic", "vegan": true}'),
    (33, 'BRU-003', 'Flat brush, hog', 5.95, array[11, 9], array['brush'], array[6, 12, 20], '{"hair": "hog"}'),
    (34, 'BRU-004', 'Brush roll', 21.00, array[11, 16], array['storage', 'gift'], null, '{"material": "canvas"}'),
    (35, 'SKE-001', 'Sketchbook A5', 9.25, array[12], array['paper'], array[5], '{"pages": 80, "grams": 120}'),
    (36, 'SKE-002', 'Sketchbook A4', 13.80, array[12], array['paper'], array[4], '{"pages": 80, "grams": 120}'),
    (37, 'SKE-003', 'Watercolour journal', 22.60, array[12, 8], array['paper', 'water', 'gift'], array[5], '{"pages": 60, "grams": 200}'),
    (38, 'SHE-001', 'Watercolour paper, 10 sheets', 27.40, array[13, 8], array['paper', 'water'], array[3, 4], '{"grams": 300}'),
    (39, 'SHE-002', 'Toned paper, grey', 1.15, array[13], array['paper'], array[2, 3], '{"grams": 160}'),
    (40, 'SHE-003', 'Bristol board', 2.45, array[13], array['paper'], array[3, 4], '{"grams": 250}'),
    (41, 'CAN-001', 'Stretched canvas', 12.90, array[14], array['canvas'], array[30, 40, 60], '{"material": "cotton"}'),
    (42, 'CAN-002', 'Linen canvas roll, 5 m', 118.00, array[14], array['canvas'], array[210], '{"material": "linen"}'),
    (43, 'EAS-001', 'Table easel, beech', 36.00, array[15], array['easel', 'gift'], null, '{"material": "beech"}'),
    (44, 'EAS-002', 'Field easel, aluminium', 84.50, array[15], array['easel', 'travel'], null, '{"material": "aluminium"}'),
    (45, 'EAS-003', 'Studio easel, oak', 389.00, array[15], array['easel'], null, '{"material": "oak"}'),
    (46, 'STO-001', 'Portfolio case A2', 31.20, array[16], array['storage', 'travel'], array[2], '{"material": "nylon"}'),
    (47, 'STO-002', 'Wooden paint box', 58.90, array[16, 9], array['storage', 'gift'], null, '{"material": "beech"}'),
    (48, 'STO-003', 'Lamp with daylight bulb', 74.00, array[4], array['light'], null, '{"watts": 12}')
), product as (
    insert into shop.product (id, sku, name, price, tags, sizes, details, introduced_on)
    select md5('product ' || sku)::uuid, sku, name, price, tags, sizes, details::jsonb, date '2024-01-15' + position * 11
    from listed
)
insert into shop.product_category (product_id, category_id)
select md5('product ' || sku)::uuid, unnest(categories)
from listed;

insert into shop.warehouse (code, name, address) values
    ('AMS', 'Canal house', row ('Prinsengracht 263', 'Amsterdam', '1016 GV', 'NL')),
    ('LEI', 'Cotton mill', row ('Spinnereistrasse 7', 'Leipzig', '04179', 'DE')),
    ('LYS', 'Silk store', row ('Rue des Tables Claudiennes 14', 'Lyon', '69001', 'FR'));

insert into shop.stock (warehouse_code, product_id, quantity, counted_on)
select
    warehouse.code,
    product.id,
    (product.position * 17 + warehouse.position * 23) % 90,
    date '2026-04-30' - ((product.position + warehouse.position) % 28)::int
from (select id, row_number() over (order by sku) as position from shop.product) as product
cross join (select code, row_number() over (order by code) as position from shop.warehouse) as warehouse;
