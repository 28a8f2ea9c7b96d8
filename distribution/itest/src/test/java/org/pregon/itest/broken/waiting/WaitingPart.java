package org.pregon.itest.broken.waiting;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Waits for what nobody offers. */
@Component(service = WaitingPart.class, immediate = true)
public final class WaitingPart {
    private final Runnable awaited;

    @Activate
    public WaitingPart(@Reference(target = "(name=godot)") Runnable awaited) {
        this.awaited = awaited;
    }

    @Override
    public String toString() {
        return "met " + awaited;
    }
}
