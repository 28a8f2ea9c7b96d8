package org.pregon.core;

/**
 * One entry of the menu.
 *
 * @param id unique within the installation, also the address: {@code #/directory}
 * @param title what the menu says, in Spanish
 * @param icon name of a Lucide icon that the shell carries
 * @param script path of the ES module below the module's {@code ui/}, e.g. {@code screen.js}
 * @param permission who sees it; the routes behind it check on their own
 * @param order place in the menu among all modules' screens, low first
 */
public record Screen(String id, String title, String icon, String script, String permission, int order) {}
