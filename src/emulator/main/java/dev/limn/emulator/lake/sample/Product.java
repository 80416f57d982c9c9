package dev.limn.emulator.lake.sample;

import static dev.limn.emulator.lake.sample.Shape.text;
import static dev.limn.emulator.lake.sample.Shape.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;

/** Something the sample's shop sells. */
record Product(int index) implements SampleRows.Fact {

    static final int COUNT = 200;

    private static final String[] KINDS = {
        "Kettle", "Lantern", "Rucksack", "Blanket", "Teapot", "Notebook", "Umbrella", "Stool", "Mirror", "Clock"
    };
    private static final String[] CATEGORIES = {
        "Kitchen", "Outdoor", "Outdoor", "Home", "Kitchen", "Office", "Outdoor", "Home", "Home", "Home"
    };
    private static final String[] STYLES = {
        "Copper", "Nordic", "Folding", "Classic", "Small", "Grand", "Alpine", "Linen", "Oak", "Slate",
        "Harbour", "Garden", "Winter", "Summer", "Quiet", "Bright", "Round", "Tall", "Light", "Sturdy"
    };
    private static final String[] COLOURS = {"red", "green", "blue", "black", "sand", "white"};

    static final Shape.Struct<Product> SHAPE = Shape.record(
            text("sku", Product::sku),
            text("name", Product::name),
            text("category", Product::category),
            text("brand", product -> Hash.pick(product.index, Purpose.WEIGHT, "Fjordline", "Marrow & Co", "Tilia")),
            value("price", DataTypes.DoubleType, product -> product.cents() / 100.0),
            value(
                    "cost",
                    DataTypes.createDecimalType(10, 2),
                    product -> Decimal.apply(product.cents() * 55L / 100, 10, 2)),
            text("currencyCode", product -> "EUR"),
            value("inStock", DataTypes.BooleanType, product -> product.stock() > 0),
            value("stockLevel", DataTypes.IntegerType, Product::stock),
            value(
                    "weightGrams",
                    DataTypes.IntegerType,
                    product -> Hash.percent(10, product.index, Purpose.STOCK)
                            ? null
                            : 100 + Hash.below(4_000, product.index, Purpose.WEIGHT)),
            value(
                    "launchDate",
                    DataTypes.DateType,
                    product -> (int) Calendar.LAST_DAY.toEpochDay()
                            - 60
                            - Hash.below(1_500, product.index, Purpose.LAUNCH)),
            Shape.array(
                    "colours",
                    Product::colours,
                    new Shape.Scalar<String>(
                            DataTypes.StringType, org.apache.spark.unsafe.types.UTF8String::fromString)));

    @Override
    public long number() {
        return index;
    }

    String sku() {
        return "AC-" + Digits.padded(index + 1, 4);
    }

    String name() {
        return STYLES[index / KINDS.length] + " " + KINDS[index % KINDS.length];
    }

    String category() {
        return CATEGORIES[index % KINDS.length];
    }

    /** The page that shows it. */
    String path() {
        return category().toLowerCase(Locale.ROOT) + "/" + sku().toLowerCase(Locale.ROOT);
    }

    int cents() {
        return 490 + Hash.below(300, index, Purpose.PRICE) * 50;
    }

    private int stock() {
        return Math.max(0, Hash.below(120, index, Purpose.STOCK) - 10);
    }

    private List<String> colours() {
        return Arrays.asList(COLOURS).subList(0, 1 + Hash.below(COLOURS.length, index, Purpose.PRICE));
    }
}
