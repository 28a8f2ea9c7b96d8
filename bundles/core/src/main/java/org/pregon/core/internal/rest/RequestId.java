package org.pregon.core.internal.rest;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** The short name of a request: in every log line it causes and in the problem it may end with. */
public final class RequestId {
    private static final String KEY = "request";

    private RequestId() {}

    /** Names the request on this thread; the closed handle forgets it. */
    public static MDC.MDCCloseable begin() {
        return MDC.putCloseable(KEY, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8));
    }

    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? "" : id;
    }
}
