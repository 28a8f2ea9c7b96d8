package org.pregon.web;

/**
 * One entry of the menu, as the shell reads it.
 *
 * @param script address of the ES module, with the version in its path
 */
record ScreenView(String id, String title, String icon, String script, String module, int order) {}
