package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String PEER = "127.0.0.1";

    @Test
    void withoutAProxysWordItIsThePeer() {
        assertThat(ClientAddress.of(List.of(), PEER)).isEqualTo(PEER);
        assertThat(ClientAddress.of(List.of(""), PEER)).isEqualTo(PEER);
    }

    @Test
    void ofManyItIsTheOneThatTheProxyAdded() {
        assertThat(ClientAddress.of(List.of("198.51.100.7"), PEER)).isEqualTo("198.51.100.7");
        assertThat(ClientAddress.of(List.of("10.0.0.1, 198.51.100.7"), PEER)).isEqualTo("198.51.100.7");
        assertThat(ClientAddress.of(List.of("10.0.0.1", "10.0.0.2,2001:db8::7"), PEER)).isEqualTo("2001:db8::7");
    }

    @Test
    void itFitsWhereItIsKept() {
        assertThat(ClientAddress.of(List.of("a".repeat(500)), PEER)).hasSize(60);
    }
}
