package org.pregon.core.internal.module;

/**
 * How a module fares.
 *
 * @param cause why it failed, Spanish; empty otherwise
 * @param cure what an administrator can do about it; empty otherwise
 */
public record ModuleState(String id, String name, String version, State state, String cause, String cure) {
    public enum State {
        STARTING,
        READY,
        FAILED,
        STOPPED
    }
}
