package org.pregon.core.internal.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells hosts that everybody may reach from those that mean this machine or this network. Nothing is looked up. */
final class PublicHost {
    private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

    /** This machine; private networks of RFC 1918; carriers' and link-local ones; groups and what is reserved. */
    private static final Pattern OWN_NUMBER = Pattern.compile(
            "(0|10|127|22[4-9]|23\\d|24\\d|25[0-5])\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");
    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** Names that no public directory of names may answer (RFC 6761, 6762, 8375), and those that routers give out. */
    private static final Pattern OWN_NAME = Pattern.compile("(.*\\.)?(localhost|local|localdomain|lan|home|internal|intranet|corp|home\\.arpa)");

    private PublicHost() {}

    static boolean mayBe(String written) {
        String host = written.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (NUMBER.matcher(host).matches()) {
            return FOUR.matcher(host).matches() && !OWN_NUMBER.matcher(host).matches();
        }
        // A name without a dot is one of this network.
        return host.contains(".") && !OWN_NAME.matcher(host).matches();
    }
}
