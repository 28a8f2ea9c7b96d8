package org.pregon.web;

/** A picker and where its script is. */
record PickerView(String kind, String script) {}
