package org.pregon.core.internal.security;

import java.time.Duration;
import java.time.Instant;
import org.pregon.core.text.Sha256;

/** The browsers in which users signed in before. */
final class Devices {
    static final int KEPT_DAYS = 180;

    private final TriesMapper devices;
    private final Instant now;

    Devices(TriesMapper devices, Instant now) {
        this.devices = devices;
        this.now = now;
    }

    /** Whether the user signed in there before. */
    boolean recognise(long user, String tokenHash) {
        boolean known = devices.userOfDevice(tokenHash).filter(owner -> owner == user).isPresent();
        if (known) {
            devices.touchDevice(tokenHash, now);
        }
        return known;
    }

    /** A cookie for a browser that is new to the user. */
    String remember(long user) {
        String token = Secrets.token();
        devices.forgetDevices(user, now.minus(Duration.ofDays(KEPT_DAYS)));
        devices.insertDevice(Sha256.of(token), user, now);
        return token;
    }
}
