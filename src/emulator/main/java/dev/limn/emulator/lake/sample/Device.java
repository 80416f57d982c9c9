package dev.limn.emulator.lake.sample;

/** What people of the sample use. */
enum Device {
    LAPTOP("desktop", "Lenovo", "T14", "Windows 11", 1080, 1920),
    MACBOOK("desktop", "Apple", "MacBook Air", "macOS 15", 900, 1440),
    WORKSTATION("desktop", "Dell", "Precision", "Ubuntu 24.04", 1440, 2560),
    PHONE("mobile", "Samsung", "Galaxy S24", "Android 15", 2340, 1080),
    IPHONE("mobile", "Apple", "iPhone 15", "iOS 18", 2556, 1179),
    TABLET("tablet", "Apple", "iPad Air", "iPadOS 18", 2360, 1640);

    private static final Device[] ALL = values();

    final String type;
    final String manufacturer;
    final String model;
    final String system;
    final int height;
    final int width;

    Device(String type, String manufacturer, String model, String system, int height, int width) {
        this.type = type;
        this.manufacturer = manufacturer;
        this.model = model;
        this.system = system;
        this.height = height;
        this.width = width;
    }

    /** The one a person uses, or the phone they have beside it. */
    static Device of(long person, boolean app) {
        Device usual = Hash.pick(person, Purpose.DEVICE, ALL);
        return app && usual.type.equals("desktop") ? PHONE : usual;
    }
}
