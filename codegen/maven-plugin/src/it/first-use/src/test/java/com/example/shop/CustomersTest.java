package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomersTest {

    @Test
    void areFoundByCity() {
        try (Limn limn = Limn.open(Credentials.load())) {
            assertEquals(List.of("Niels"), new Customers(limn).namesIn("København"));
        }
    }
}
