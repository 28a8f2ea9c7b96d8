package org.pregon.core;

/**
 * A way to choose one of a module's records in the forms of others, as an ES module that exports it under its kind; see
 * {@code bundles/web/README.md}, "Pickers".
 *
 * @param kind what forms ask for: {@code contact}, {@code post}; one word for the whole installation
 * @param script path of the ES module below the module's {@code ui/}
 * @param permission who may look through the records
 */
public record Picker(String kind, String script, String permission) {}
