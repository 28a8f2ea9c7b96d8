package org.pregon.core.internal.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that its owner cannot change at will: all of IPv4, the first half of IPv6. */
final class Network {
    private static final int HALF = 8;

    private Network() {}

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A literal is parsed, never looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF)).replaceAll("(.{4})(?!$)", "$1:") + "::/64";
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
