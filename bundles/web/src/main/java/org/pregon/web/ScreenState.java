package org.pregon.web;

/**
 * Why an address of the application shows what it shows.
 *
 * @param module name of the module that it belongs to, empty when nobody knows
 * @param state {@code ready}, {@code forbidden} to the caller, {@code starting} (or failing at it), {@code stopped}, or {@code absent}
 */
record ScreenState(String screen, String module, String state) {}
