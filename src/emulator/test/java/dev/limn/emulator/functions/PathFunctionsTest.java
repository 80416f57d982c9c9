package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Switches;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On the events that the Adobe-defined functions page prints. */
class PathFunctionsTest {

    private final Events events = new Events(Switches.defaults());

    @BeforeEach
    void givenPages() {
        events.given(
                Set.of(),
                "2017-11-08 17:15:28",
                "2017-11-08 17:53:05, Home",
                "2017-11-08 17:53:45, Kids",
                "2017-11-08 19:22:34",
                "2017-11-08 20:01:12, Home",
                "2017-11-08 20:01:57, Kids",
                "2017-11-08 20:03:36, Search Results",
                "2017-11-08 20:04:30, Product Details: Pemmican Power Bar",
                "2017-11-08 20:05:27, Shopping Cart: Cart Details",
                "2017-11-08 20:06:07, Shopping Cart: Shipping Information",
                "2017-11-08 20:07:00, Shopping Cart: Billing Information");
    }

    // The page's query says three events back; its rows are one back.
    @DisplayName("PREVIOUS gives the value of the event before, blank where that is null [adf]")
    @Test
    void previousGivesTheValueBefore() {
        assertThat(events.upToTheRow("PREVIOUS(v)"))
                .containsExactly(
                        null,
                        null,
                        "(Home)",
                        "(Kids)",
                        null,
                        "(Home)",
                        "(Kids)",
                        "(Search Results)",
                        "(Product Details: Pemmican Power Bar)",
                        "(Shopping Cart: Cart Details)",
                        "(Shopping Cart: Shipping Information)");
    }

    @DisplayName("PREVIOUS goes back as many events as asked [adf]")
    @Test
    void previousGoesBackAsManyEventsAsAsked() {
        assertThat(events.upToTheRow("PREVIOUS(v, 3)"))
                .startsWith(null, null, null, null, "(Home)", "(Kids)", null, "(Home)", "(Kids)");
        assertThat(events.upToTheRow("PREVIOUS(v, 3, true)"))
                .startsWith(null, null, null, null, null, "(Home)", "(Kids)", "(Home)", "(Kids)", "(Search Results)");
    }

    @DisplayName("NEXT gives the next value that is not null [adf]")
    @Test
    void nextGivesTheNextValueThatIsNotNull() {
        assertThat(events.fromTheRowOn("NEXT(v, 1, true)"))
                .containsExactly(
                        "(Home)",
                        "(Kids)",
                        "(Home)",
                        "(Home)",
                        "(Kids)",
                        "(Search Results)",
                        "(Product Details: Pemmican Power Bar)",
                        "(Shopping Cart: Cart Details)",
                        "(Shopping Cart: Shipping Information)",
                        "(Shopping Cart: Billing Information)",
                        null);
    }

    @Test
    void valuesOfAnyTypeCanBeAskedFor() {
        assertThat(events.upToTheRow("PREVIOUS(struct(n, array(v)))").subList(0, 3))
                .containsExactly(null, "(\"(1,\"{NULL}\")\")", "(\"(2,\"{Home}\")\")");
    }
}
