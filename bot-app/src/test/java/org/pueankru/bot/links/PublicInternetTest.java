package org.pueankru.bot.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;

class PublicInternetTest {
    private final PublicInternet rule = new PublicInternet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNotThePublicInternet(String address) {
        assertThat(rule.allows(at(address, 443))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "202.29.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2404:6800:4001::1",
                "2606:4700::1111"
            })
    void allowsThePublicInternet(String address) {
        assertThat(rule.allows(at(address, 443))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 442, 1_023})
    void refusesPortsOfOtherServices(int port) {
        assertThat(rule.allows(at("1.1.1.1", port))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 443, 1_024, 8_080, 8_443})
    void allowsPortsOfTheWeb(int port) {
        assertThat(rule.allows(at("1.1.1.1", port))).isTrue();
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }
}
