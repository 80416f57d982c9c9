package dev.limn.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void neverPrintsItself() {
        assertThat(Secret.of("hunter2")).hasToString("***").hasSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void dropsLineBreaksAroundIt() {
        assertThat(Secret.of("\r\n\n hun\nter \n").reveal()).isEqualTo(" hun\nter ");
    }

    @Test
    void isEqualByValue() {
        assertThat(Secret.of("a\n")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }
}
